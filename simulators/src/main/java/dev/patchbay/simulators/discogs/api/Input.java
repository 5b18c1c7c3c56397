package dev.patchbay.simulators.discogs.api;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import dev.patchbay.simulators.discogs.problem.DiscogsProblem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/** What a change asks for, in a JSON body, in a form or in the query. */
record Input(DiscogsCall call, JsonObject body) {

    private static final int BEST_RATING = 5;

    static Input of(DiscogsCall call) {
        String type = call.call().request().getHeader("Content-Type");
        boolean json = type != null && type.startsWith("application/json");
        return new Input(call, json ? read(call.call().body().buffer()) : new JsonObject());
    }

    Optional<String> text(String name) {
        Object value = body.getValue(name, call.call().request().getFormAttribute(name));
        return value == null ? call.parameter(name) : Optional.of(value.toString());
    }

    OptionalInt number(String name) {
        try {
            return text(name).map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty());
        } catch (NumberFormatException e) {
            throw DiscogsProblem.notANumber(name);
        }
    }

    OptionalInt rating() {
        OptionalInt rating = number("rating");
        if (rating.isPresent() && (rating.getAsInt() < 0 || rating.getAsInt() > BEST_RATING)) {
            throw DiscogsProblem.unexpected("rating",
                    IntStream.rangeClosed(0, BEST_RATING).mapToObj(Integer::toString).toList());
        }
        return rating;
    }

    private static JsonObject read(Buffer body) {
        try {
            return body == null ? new JsonObject() : body.toJsonObject();
        } catch (DecodeException e) {
            throw DiscogsProblem.badRequest("The body is no JSON object.");
        }
    }
}
