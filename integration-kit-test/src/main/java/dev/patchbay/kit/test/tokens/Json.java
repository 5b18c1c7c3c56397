package dev.patchbay.kit.test.tokens;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** JSON as the inner API writes it. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The fake cannot write its answer", e);
        }
    }

    static JsonNode read(String text) {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The fake was sent something other than JSON", e);
        }
    }

    static String problem(Refusal refusal, String actionUrl) {
        return write(Map.of("type", "urn:patchbay:problem:" + refusal.code(), "title", refusal.code(), "status",
                refusal.status(), "code", refusal.code(), "detail", "As the test ordered.", "service", "token-service",
                "action_url", actionUrl));
    }
}
