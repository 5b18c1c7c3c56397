package dev.patchbay.outbox.inbox;

/** What an inbox made of an event. */
public enum Outcome {
    /** The effect took place. */
    APPLIED,
    /** It had taken place before; nothing was done. */
    DUPLICATE,
    /** A newer event of the subject had come first; nothing was done, now or ever. */
    OUTDATED
}
