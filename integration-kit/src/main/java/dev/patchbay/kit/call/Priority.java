package dev.patchbay.kit.call;

import java.util.Locale;

/** Who gets the slots of a scarce rate budget first. */
public enum Priority {
    /** Somebody waits for the answer. */
    INTERACTIVE,
    /** Nobody does; gets what interactive calls leave. */
    BACKGROUND;

    /** As in metrics. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
