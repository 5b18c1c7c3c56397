package dev.patchbay.kit.test.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.response.Response;

/** Answers as a client sees them on the wire. */
public final class Wire {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> PROBLEM_MEMBERS = Set.of("type", "title", "status", "detail", "instance", "code",
            "service", "operation", "upstream_status", "retryable", "retry_after", "action", "action_url", "correlation_id",
            "violations");

    private Wire() {
    }

    public static JsonNode json(Response response) {
        try {
            return MAPPER.readTree(response.asByteArray());
        } catch (IOException e) {
            throw new AssertionError("The answer is not JSON", e);
        }
    }

    public static JsonNode json(Object value) {
        try {
            return MAPPER.readTree(MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON can be made of what is expected", e);
        }
    }

    public static Set<String> members(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** RFC 9457 with Patchbay's members, and nothing that only insiders should see. */
    public static JsonNode problem(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        var problem = json(response);
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("correlation_id").asText()).isEqualTo(response.header("X-Correlation-Id")).isNotBlank();
        assertThat(PROBLEM_MEMBERS).containsAll(members(problem));
        assertThat(response.asString()).doesNotContain("Exception", "dev.patchbay", "at java.");
        return problem;
    }
}
