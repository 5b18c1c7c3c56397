package dev.patchbay.euria.wire;

import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An error as the API writes it: in Infomaniak's envelope {@code {"result":"error","error":{"code","description"}}}, or in
 * OpenAI's {@code {"error":{"message","type","code"}}}, which the models' servers behind it have. Its text is not read: it may
 * repeat what people typed.
 *
 * @param code in the API's words, empty where it tells none
 */
public record EuriaError(String code) {

    /** The answer does not say. */
    public static final EuriaError UNKNOWN = new EuriaError("");

    private static final Pattern CODE = Pattern.compile("[a-z0-9_]{1,64}");

    /** Null if it is none. */
    public static EuriaError read(JsonNode node) {
        var error = node.path("error");
        if (!error.isObject() && !error.isTextual()) {
            return null;
        }
        var code = error.path("code").asText("");
        return CODE.matcher(code).matches() ? new EuriaError(code) : UNKNOWN;
    }

    /** The operator's settings name what the API does not have. */
    public boolean misconfigured() {
        return code.equals("model_not_found") || code.equals("method_not_found");
    }
}
