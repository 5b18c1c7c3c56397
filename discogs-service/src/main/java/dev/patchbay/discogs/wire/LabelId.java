package dev.patchbay.discogs.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;

/** A label's page. */
public record LabelId(@JsonValue long value) implements DiscogsId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LabelId {
        DiscogsId.require(value);
    }

    /** Null if there is none. */
    public static LabelId read(JsonNode node, String field) {
        return Fields.number(node, field).map(LabelId::new).orElse(null);
    }

    @Override
    public String path() {
        return "/labels/" + value;
    }

    @Override
    public String page() {
        return "https://www.discogs.com/label/" + value;
    }
}
