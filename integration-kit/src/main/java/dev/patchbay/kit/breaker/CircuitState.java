package dev.patchbay.kit.breaker;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether the provider is called. */
public enum CircuitState {
    CLOSED(0),
    /** One call tries. */
    HALF_OPEN(1),
    OPEN(2);

    private final int level;

    CircuitState(int level) {
        this.level = level;
    }

    /** As in the metric. */
    public int level() {
        return level;
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
