package dev.patchbay.listens;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Json;

record Artist(String id, String name) {

    static Artist read(JsonNode node) {
        return new Artist(Json.requiredText(node, "artist_mbid"), Json.requiredText(node, "name"));
    }
}
