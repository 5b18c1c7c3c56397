package dev.patchbay.simulators.euria.chat;

import dev.patchbay.simulators.euria.behaviour.Behaviour;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * The answer to one request, under the behaviour that was in force when it began.
 *
 * @param created in epoch seconds
 */
record Completion(String id, long created, ChatRequest request, Behaviour behaviour, Prose prose) {

    static final String THOUGHT = "Ça dépend… naïvement";

    private static final int CHUNKS_OF_THINKING = 5;

    /** Pieces of the answer proper. */
    int pieces() {
        return Math.min(behaviour.chunks(), request.mostTokens());
    }

    boolean thinks() {
        return behaviour.thinking() && request.mayThink();
    }

    String finishReason() {
        return pieces() < behaviour.chunks() ? "length" : "stop";
    }

    JsonObject whole() {
        String text = prose.whole(pieces());
        JsonObject message = new JsonObject().put("role", "assistant")
                .put("content", thinks() ? "<think>" + THOUGHT + "</think>" + text : text);
        if (thinks()) {
            message.put("reasoning_content", THOUGHT).put("reasoning", THOUGHT);
        }
        return json("chat.completion").put("choices", new JsonArray().add(new JsonObject().put("index", 0)
                .put("message", message).put("finish_reason", finishReason())))
                .put("usage", usage());
    }

    JsonObject chunk(JsonObject delta, String finishReason) {
        return json("chat.completion.chunk").put("choices", new JsonArray().add(new JsonObject().put("index", 0)
                .put("delta", delta).put("finish_reason", finishReason)));
    }

    JsonObject usageChunk() {
        return json("chat.completion.chunk").put("choices", new JsonArray()).put("usage", usage());
    }

    int tokens() {
        return pieces() + (thinks() ? CHUNKS_OF_THINKING : 0);
    }

    private JsonObject usage() {
        int prompt = request.promptTokens();
        return new JsonObject().put("prompt_tokens", prompt).put("completion_tokens", tokens())
                .put("total_tokens", prompt + tokens());
    }

    private JsonObject json(String object) {
        return new JsonObject().put("id", id).put("object", object).put("created", created)
                .put("model", request.model());
    }
}
