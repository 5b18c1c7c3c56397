package dev.patchbay.euria.wire;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An error as the API writes it: in Infomaniak's envelope {@code {"result":"error","error":{"code","description"}}}, or in
 * OpenAI's {@code {"error":{"message","type","code"}}}, which the models' servers behind it have.
 *
 * @param code in the API's words, empty where it tells none
 * @param text for our log alone
 */
public record EuriaError(String code, String text) {

    /** The answer does not say. */
    public static final EuriaError UNKNOWN = new EuriaError("", "");

    private static final int LONGEST_TEXT = 200;

    /** Null if it is none. */
    public static EuriaError read(JsonNode node) {
        var error = node.path("error");
        if (!error.isObject() && !error.isTextual()) {
            return null;
        }
        var description = error.path("description").asText(error.path("message").asText(error.asText("")));
        return new EuriaError(error.path("code").asText(""),
                description.substring(0, Math.min(LONGEST_TEXT, description.length())));
    }

    /** The operator's settings name what the API does not have. */
    public boolean misconfigured() {
        return code.equals("model_not_found") || code.equals("method_not_found");
    }
}
