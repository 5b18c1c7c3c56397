package dev.patchbay.discogs.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;

/** An artist's page. */
public record ArtistId(@JsonValue long value) implements DiscogsId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ArtistId {
        DiscogsId.require(value);
    }

    /** Null if there is none. */
    public static ArtistId read(JsonNode node, String field) {
        return Fields.number(node, field).map(ArtistId::new).orElse(null);
    }

    @Override
    public String path() {
        return "/artists/" + value;
    }

    @Override
    public String page() {
        return "https://www.discogs.com/artist/" + value;
    }
}
