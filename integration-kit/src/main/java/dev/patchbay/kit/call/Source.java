package dev.patchbay.kit.call;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where an answer comes from. */
public enum Source {
    LIVE,
    CACHE,
    /** The last good answer, because the provider gives none now. */
    STALE,
    /** Made up of what is known without the provider. */
    FALLBACK;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
