package dev.patchbay.simulators.euria.chat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.patchbay.simulators.euria.api.EuriaProblem;
import dev.patchbay.simulators.euria.api.Models;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Reads a request as strictly as the version of the API that was called. Unknown members are ignored, as they are there. */
enum ChatRequestReader {
    /** Contents are texts; at most 5,000 tokens. */
    VERSION_1(5_000),
    /** Contents may be lists of parts. */
    VERSION_2(1_000_000);

    private final int mostTokens;

    ChatRequestReader(int mostTokens) {
        this.mostTokens = mostTokens;
    }

    ChatRequest read(Buffer body) {
        JsonObject json = object(body);
        List<Message> messages = messages(json.getValue("messages"));
        JsonObject options = json.getValue("stream_options") instanceof JsonObject given ? given : new JsonObject();
        return new ChatRequest(messages, model(json.getValue("model")), isTrue(json, "stream"),
                isTrue(options, "include_usage"), !"none".equals(json.getValue("reasoning_effort")), mostTokens(json));
    }

    private static JsonObject object(Buffer body) {
        try {
            if (body != null) {
                return body.toJsonObject();
            }
        } catch (DecodeException e) {
            // refused below, without quoting the body
        }
        throw required("messages");
    }

    private static String model(Object value) {
        if (!(value instanceof String name)) {
            throw required("model");
        }
        if (!Models.canChat(name)) {
            throw EuriaProblem.modelNotFound(name);
        }
        return name;
    }

    private List<Message> messages(Object value) {
        if (!(value instanceof JsonArray list) || list.isEmpty()) {
            throw required("messages");
        }
        return IntStream.range(0, list.size()).mapToObj(i -> message("messages." + i, list.getValue(i))).toList();
    }

    private Message message(String name, Object value) {
        if (!(value instanceof JsonObject message) || !(message.getValue("role") instanceof String role)) {
            throw required(name + ".role");
        }
        return new Message(role, text(name + ".content", message.getValue("content")));
    }

    private String text(String name, Object content) {
        if (content instanceof String text) {
            return text;
        }
        if (this == VERSION_2 && content instanceof JsonArray parts) {
            return parts.stream().map(part -> part(name, part)).collect(Collectors.joining("\n"));
        }
        throw EuriaProblem.invalid(name, "string", "The " + name + " must be a string.");
    }

    private static String part(String name, Object part) {
        if (part instanceof JsonObject json && json.getValue("text") instanceof String text) {
            return text;
        }
        throw EuriaProblem.invalid(name, "string", "The " + name + " must hold texts.");
    }

    private int mostTokens(JsonObject json) {
        String name = json.containsKey("max_completion_tokens") ? "max_completion_tokens" : "max_tokens";
        Object value = json.getValue(name);
        if (value == null) {
            return mostTokens;
        }
        if (value instanceof Integer tokens && tokens >= 1 && tokens <= mostTokens) {
            return tokens;
        }
        throw EuriaProblem.invalid(name, "between", "The " + name + " must be between 1 and " + mostTokens + ".");
    }

    private static boolean isTrue(JsonObject json, String name) {
        return Boolean.TRUE.equals(json.getValue(name));
    }

    private static EuriaProblem required(String name) {
        return EuriaProblem.invalid(name, "required", "The " + name + " field is required.");
    }
}
