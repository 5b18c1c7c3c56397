package dev.patchbay.spotify.catalogue;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Json;
import dev.patchbay.spotify.wire.Image;
import dev.patchbay.spotify.wire.Link;

/**
 * @param name null only if nothing but the id is known
 * @param genres empty where Spotify tells none
 */
public record Artist(String id, String name, String uri, String url, List<String> genres, List<Image> images) {

    private static final String KIND = "artist";

    public static Artist read(JsonNode node) {
        var id = Json.requiredText(node, "id");
        return new Artist(id, Json.requiredText(node, "name"), Link.uri(KIND, id), Link.page(node, KIND, id),
                Json.texts(node, "genres"), Image.all(node));
    }

    static Artist idOnly(String id) {
        return new Artist(id, null, Link.uri(KIND, id), Link.page(KIND, id), List.of(), List.of());
    }
}
