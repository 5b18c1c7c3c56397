package dev.patchbay.discogs.catalogue;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.discogs.wire.Fields;
import dev.patchbay.kit.operation.Json;

/** How many people have a release and want it; null where Discogs does not tell. */
public record ReleaseStats(Integer have, Integer want) {

    static ReleaseStats read(JsonNode answer) {
        var node = Fields.having(answer, "num_have");
        return new ReleaseStats(Json.integer(node, "num_have"), Json.integer(node, "num_want"));
    }
}
