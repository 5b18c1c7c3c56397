package dev.patchbay.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import dev.patchbay.edge.correlation.Correlation;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** An answer that has been found to be a complete problem of the expected kind. */
public record ProblemAnswer(Response response, JsonPath body) {

    public static ProblemAnswer of(Response response, ErrorCode code, String path) {
        assertThat(response.contentType()).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(response.statusCode()).isEqualTo(code.status());
        var body = response.jsonPath();
        assertThat(body.getMap("$")).contains(Map.entry("code", code.wireName()), Map.entry("title", code.title()),
                Map.entry("type", "urn:patchbay:problem:" + code.wireName()), Map.entry("status", code.status()),
                Map.entry("retryable", code.retryable()), Map.entry("action", code.action().wireName()),
                Map.entry("instance", path), Map.entry("correlation_id", response.header(Correlation.HEADER)))
                .containsKeys("detail", "service").doesNotContainValue(null);
        return new ProblemAnswer(response, body);
    }

    public ProblemAnswer without(String... texts) {
        assertThat(response.asString()).doesNotContainIgnoringCase(texts);
        return this;
    }

    public ProblemAnswer violating(String... fields) {
        List<String> found = body.getList("violations.field");
        assertThat(found).containsExactlyInAnyOrder(fields);
        List<String> messages = body.getList("violations.message");
        assertThat(messages).allSatisfy(message -> assertThat(message).isNotBlank());
        return this;
    }
}
