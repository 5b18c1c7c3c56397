package dev.patchbay.simulators.euria.chat;

import io.vertx.core.json.JsonObject;

/** What happens next in a stream. */
sealed interface Step {

    Event DONE = new Event("data: [DONE]\n\n", 0);

    /** Some lines of the body; {@code tokens} is what they cost. */
    record Event(String text, int tokens) implements Step {

        static Event data(JsonObject json, int tokens) {
            return new Event("data: " + json.encode() + "\n\n", tokens);
        }

        Event afterComment() {
            return new Event(": keep-alive\n\n" + text, tokens);
        }
    }

    /** The connection is reset. */
    record Reset() implements Step {
    }

    /** Nothing more, and no end. */
    record Silence() implements Step {
    }
}
