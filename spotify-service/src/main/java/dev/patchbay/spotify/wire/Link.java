package dev.patchbay.spotify.wire;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Json;

/** Where Spotify shows a thing. Both follow from its kind and id, so they are known even when Spotify is not asked. */
public final class Link {

    private Link() {
    }

    public static String uri(String kind, String id) {
        return "spotify:" + kind + ":" + id;
    }

    public static String page(String kind, String id) {
        return "https://open.spotify.com/" + kind + "/" + id;
    }

    /** As Spotify gives it, else derived. */
    public static String page(JsonNode node, String kind, String id) {
        var given = Json.text(node.path("external_urls"), "spotify");
        return given == null ? page(kind, id) : given;
    }
}
