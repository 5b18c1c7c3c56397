package dev.patchbay.simulators.faults;

import dev.patchbay.simulators.exchange.Answer;
import io.vertx.core.json.JsonObject;

/** How a provider writes the errors that a fault makes it answer. */
@FunctionalInterface
public interface ErrorLetters {

    ErrorLetters SPOTIFY = status -> Answer.json(status, new JsonObject().put("error", new JsonObject()
            .put("status", status)
            .put("message", status == 429 ? "API rate limit exceeded" : "Simulated server error")));

    Answer write(int status);
}
