package dev.patchbay.discogs.collection;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.discogs.wire.Fields;
import dev.patchbay.kit.operation.Json;

/**
 * What the account notes of its items.
 *
 * @param type {@code dropdown} or {@code textarea}
 * @param options of a dropdown
 * @param isPublic whether others see it
 */
public record Field(Long id, String name, String type, Integer position, Boolean isPublic, List<String> options) {

    static Field read(JsonNode node) {
        return new Field(Fields.number(node, "id").orElse(null), Json.requiredText(node, "name"), Json.text(node, "type"),
                Json.integer(node, "position"), Json.bool(node, "public"), Json.texts(node, "options"));
    }
}
