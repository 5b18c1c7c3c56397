package dev.patchbay.discogs.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;

/** A release: one edition of an album. Its number is no master's, though a master may have the same. */
public record ReleaseId(@JsonValue long value) implements DiscogsId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReleaseId {
        DiscogsId.require(value);
    }

    /** Null if there is none. */
    public static ReleaseId read(JsonNode node, String field) {
        return Fields.number(node, field).map(ReleaseId::new).orElse(null);
    }

    @Override
    public String path() {
        return "/releases/" + value;
    }

    @Override
    public String page() {
        return "https://www.discogs.com/release/" + value;
    }
}
