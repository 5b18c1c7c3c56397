package dev.patchbay.euria.model;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Json;

/** A model on offer, by the name that requests use. */
public record Model(String id, String ownedBy) {

    private static final String WRITES = "llm";

    /** Null for what is no model of ours, such as one that reads pictures; only version 1 of the API tells. */
    static Model read(JsonNode node) {
        var type = Json.text(node, "type");
        if (type != null && !type.equals(WRITES)) {
            return null;
        }
        var id = Json.text(node, "id");
        return new Model(id == null ? Json.requiredText(node, "name") : id, Json.text(node, "owned_by"));
    }
}
