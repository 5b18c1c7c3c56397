package dev.patchbay.spotify.wire;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Json;

/** Width and height in pixels, null where Spotify does not tell. */
public record Image(String url, Integer width, Integer height) {

    public static List<Image> all(JsonNode owner) {
        return Json.list(owner, "images", image -> Json.text(image, "url") == null ? null
                : new Image(Json.text(image, "url"), Json.integer(image, "width"), Json.integer(image, "height")));
    }
}
