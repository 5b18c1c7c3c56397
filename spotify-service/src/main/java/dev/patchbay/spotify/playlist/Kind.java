package dev.patchbay.spotify.playlist;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Json;

/** What stands at a place of a playlist. */
enum Kind {
    TRACK,
    EPISODE,
    /** A file on somebody's own device. */
    LOCAL,
    /** Something that we have no record for. */
    OTHER,
    /** Withdrawn. */
    UNAVAILABLE;

    static Kind of(JsonNode entry, JsonNode item) {
        if (!item.isObject()) {
            return UNAVAILABLE;
        }
        if (entry.path("is_local").asBoolean() || item.path("is_local").asBoolean()) {
            return LOCAL;
        }
        return switch (String.valueOf(Json.text(item, "type"))) {
            case "track" -> TRACK;
            case "episode" -> EPISODE;
            default -> OTHER;
        };
    }

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
