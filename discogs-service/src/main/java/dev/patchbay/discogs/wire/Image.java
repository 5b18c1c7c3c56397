package dev.patchbay.discogs.wire;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Json;

/**
 * Addresses are signed: they work exactly as they are.
 *
 * @param type primary or secondary
 * @param width in pixels, null where Discogs does not tell
 */
public record Image(String type, String url, String thumb, Integer width, Integer height) {

    /** Without those that have no address, as strangers see them. */
    public static List<Image> all(JsonNode owner) {
        return Json.list(owner, "images", image -> Fields.text(image, "uri") == null ? null
                : new Image(Fields.text(image, "type"), Fields.text(image, "uri"), Fields.text(image, "uri150"),
                        Json.integer(image, "width"), Json.integer(image, "height")));
    }
}
