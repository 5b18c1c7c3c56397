package dev.patchbay.spotify.catalogue;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Json;
import dev.patchbay.spotify.wire.Image;

/** An album as named by one of its tracks. */
public record AlbumRef(String id, String name, String releaseDate, List<Image> images) {

    static AlbumRef read(JsonNode node) {
        return new AlbumRef(Json.text(node, "id"), Json.text(node, "name"), Json.text(node, "release_date"),
                Image.all(node));
    }
}
