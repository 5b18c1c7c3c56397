package dev.patchbay.euria.chat;

import com.fasterxml.jackson.databind.JsonNode;

/** What an answer took, in tokens. */
public record TokenUsage(long promptTokens, long completionTokens, long totalTokens) {

    /** Of what nobody was asked for. */
    public static final TokenUsage NONE = new TokenUsage(0, 0, 0);

    static TokenUsage read(JsonNode usage) {
        return new TokenUsage(usage.path("prompt_tokens").asLong(), usage.path("completion_tokens").asLong(),
                usage.path("total_tokens").asLong());
    }
}
