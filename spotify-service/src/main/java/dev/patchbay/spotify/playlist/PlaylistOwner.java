package dev.patchbay.spotify.playlist;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Json;

/** @param name null where Spotify tells none */
public record PlaylistOwner(String id, String name) {

    static PlaylistOwner read(JsonNode node) {
        return new PlaylistOwner(Json.text(node, "id"), Json.text(node, "display_name"));
    }
}
