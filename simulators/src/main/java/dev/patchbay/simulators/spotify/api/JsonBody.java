package dev.patchbay.simulators.spotify.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The body of a request. A member of the wrong type is refused by name. */
record JsonBody(JsonObject json) {

    /** No body at all is read as one without members. */
    static JsonBody of(ApiCall call) {
        Buffer body = call.call().body().buffer();
        try {
            return new JsonBody(body == null || body.length() == 0 ? new JsonObject() : body.toJsonObject());
        } catch (DecodeException e) {
            // the parser's message quotes the body; the refusal is enough
            throw ApiProblem.badRequest("Error parsing JSON.");
        }
    }

    Optional<String> text(String name) {
        return value(name, String.class);
    }

    Optional<Boolean> flag(String name) {
        return value(name, Boolean.class);
    }

    OptionalInt number(String name) {
        return value(name, Integer.class).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    Optional<List<String>> texts(String name) {
        return value(name, JsonArray.class).map(values -> values.stream().map(value -> {
            if (value instanceof String text) {
                return text;
            }
            throw ApiProblem.badRequest("Invalid " + name);
        }).toList());
    }

    /** The member {@code uri} of each object in a list. */
    Optional<List<String>> uris(String name) {
        return value(name, JsonArray.class).map(values -> values.stream().map(value -> {
            if (value instanceof JsonObject object && object.getValue("uri") instanceof String uri) {
                return uri;
            }
            throw ApiProblem.badRequest("Invalid " + name);
        }).toList());
    }

    private <T> Optional<T> value(String name, Class<T> type) {
        Object value = json.getValue(name);
        if (value != null && !type.isInstance(value)) {
            throw ApiProblem.badRequest("Invalid " + name);
        }
        return Optional.ofNullable(value).map(type::cast);
    }
}
