package dev.patchbay.euria.description;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What has become of a description. */
enum State {
    /** Waits to be written in the background. */
    QUEUED,
    WRITING,
    FINISHED,
    CANCELLED,
    FAILED;

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
