package dev.patchbay.discogs.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;

/** A master: what the editions of one album have in common. */
public record MasterId(@JsonValue long value) implements DiscogsId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MasterId {
        DiscogsId.require(value);
    }

    /** Null if there is none. */
    public static MasterId read(JsonNode node, String field) {
        return Fields.number(node, field).map(MasterId::new).orElse(null);
    }

    @Override
    public String path() {
        return "/masters/" + value;
    }

    @Override
    public String page() {
        return "https://www.discogs.com/master/" + value;
    }
}
