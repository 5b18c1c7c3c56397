package dev.patchbay.discogs.collection;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.discogs.wire.Fields;
import dev.patchbay.kit.operation.Json;

/**
 * @param id 0 for the folder of all, which can only be read; 1 for what is in no other
 */
public record Folder(Long id, String name, Integer count) {

    static Folder read(JsonNode node) {
        var id = node.path("id");
        return new Folder(Fields.required(id.isIntegralNumber() ? id.longValue() : null, "id"), Json.requiredText(node, "name"),
                Json.integer(node, "count"));
    }
}
