package dev.patchbay.spotify.catalogue;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Json;

/** An artist as named by something else; id null for one that Spotify has no page of. */
public record ArtistRef(String id, String name) {

    static List<ArtistRef> all(JsonNode owner) {
        return Json.list(owner, "artists", artist -> new ArtistRef(Json.text(artist, "id"), Json.text(artist, "name")));
    }
}
