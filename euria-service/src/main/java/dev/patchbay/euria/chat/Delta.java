package dev.patchbay.euria.chat;

/** What a stream brings. */
public sealed interface Delta {

    /** A piece of the answer, small enough for one event. */
    record Text(String text) implements Delta {
    }

    /** @param reason in the provider's words: {@code stop}, {@code length} */
    record Finished(String reason) implements Delta {
    }

    record Used(TokenUsage usage) implements Delta {
    }

    /** Nothing follows. */
    record Done() implements Delta {
    }
}
