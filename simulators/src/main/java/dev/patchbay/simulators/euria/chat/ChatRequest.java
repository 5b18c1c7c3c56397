package dev.patchbay.simulators.euria.chat;

import java.util.List;

/**
 * What a client asks for.
 *
 * @param includeUsage whether a stream ends with the tokens it took
 * @param mayThink whether the request left thinking on
 * @param mostTokens of the answer
 */
record ChatRequest(List<Message> messages, String model, boolean stream, boolean includeUsage, boolean mayThink,
        int mostTokens) {

    String lastQuestion() {
        return messages.stream().filter(Message::byUser).reduce((_, last) -> last).map(Message::text).orElse("");
    }

    int promptTokens() {
        return messages.stream().mapToInt(message -> 1 + message.text().length() / 4).sum();
    }
}
