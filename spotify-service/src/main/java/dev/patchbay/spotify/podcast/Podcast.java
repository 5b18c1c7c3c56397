package dev.patchbay.spotify.podcast;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Json;
import dev.patchbay.spotify.wire.Image;
import dev.patchbay.spotify.wire.Link;

/**
 * A show, in Spotify's words.
 *
 * @param name null only if nothing but the id is known
 * @param publisher null where Spotify tells none
 * @param addedAt when the account saved it, null outside of its library
 */
public record Podcast(String id, String name, String uri, String url, String description, String publisher,
        Boolean explicit, List<String> languages, String mediaType, Integer totalEpisodes, List<Image> images,
        Instant addedAt) {

    private static final String KIND = "show";

    public static Podcast read(JsonNode node) {
        return read(node, null);
    }

    /** Null for an entry whose show is gone. */
    static Podcast readSaved(JsonNode entry) {
        return Json.object(entry, "show", show -> read(show, Json.instant(entry, "added_at")));
    }

    private static Podcast read(JsonNode node, Instant addedAt) {
        var id = Json.requiredText(node, "id");
        return new Podcast(id, Json.requiredText(node, "name"), Link.uri(KIND, id), Link.page(node, KIND, id),
                Json.text(node, "description"), Json.text(node, "publisher"), Json.bool(node, "explicit"),
                Json.texts(node, "languages"), Json.text(node, "media_type"), Json.integer(node, "total_episodes"),
                Image.all(node), addedAt);
    }

    static Podcast idOnly(String id) {
        return new Podcast(id, null, Link.uri(KIND, id), Link.page(KIND, id), null, null, null, List.of(), null, null,
                List.of(), null);
    }
}
