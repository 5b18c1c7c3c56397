package dev.patchbay.euria.description;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.patchbay.euria.chat.TokenUsage;
import dev.patchbay.euria.prompt.Template;

/**
 * A finished description, as it is kept.
 *
 * @param pieces as they came, so that a replay has the same events
 * @param usage null if the provider did not tell
 * @param finishReason {@code stop}, or {@code length} if it was cut off
 */
record Written(List<String> pieces, String model, Template template, TokenUsage usage, String finishReason, Instant at) {

    static final TypeReference<Written> TYPE = new TypeReference<>() {
    };

    Written {
        pieces = List.copyOf(pieces);
    }

    /** Not cut off: what was is told to whoever asked, and to nobody who asks for the same. */
    boolean whole() {
        return finishReason == null || finishReason.equals("stop");
    }

    String text() {
        return String.join("", pieces);
    }
}
