package dev.patchbay.euria.chat;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is asked of the API, as it is sent. Contents are plain strings: version 1 refuses anything else.
 *
 * @param streamOptions for the tokens that the answer took
 * @param reasoningEffort null to say nothing of it
 */
public record ChatRequest(String model, List<Message> messages, boolean stream, StreamOptions streamOptions,
        double temperature, int maxTokens, @JsonInclude(JsonInclude.Include.NON_NULL) String reasoningEffort) {

    public ChatRequest {
        messages = List.copyOf(messages);
    }

    /** @param role {@code system} or {@code user} */
    public record Message(String role, String content) {
    }

    /** As OpenAI names it. */
    public record StreamOptions(boolean includeUsage) {
    }
}
