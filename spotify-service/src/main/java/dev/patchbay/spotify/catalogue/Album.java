package dev.patchbay.spotify.catalogue;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Json;
import dev.patchbay.spotify.wire.Image;
import dev.patchbay.spotify.wire.Link;

/**
 * @param name null only if nothing but the id is known
 * @param type album, single or compilation
 * @param releaseDate as precise as {@code releaseDatePrecision} says: year, month or day
 * @param upc the article number (ISO/IEC 15420), null where it is not told
 * @param restriction why it cannot be played, null if it can
 * @param tracks the first ones, of an album asked for by id; null in lists
 */
public record Album(String id, String name, String uri, String url, String type, Integer totalTracks, String releaseDate,
        String releaseDatePrecision, String upc, String restriction, List<ArtistRef> artists, List<Image> images,
        List<Track> tracks) {

    private static final String KIND = "album";

    public static Album read(JsonNode node) {
        return read(node, null);
    }

    static Album readWithTracks(JsonNode node) {
        return read(node, Json.list(node.path("tracks"), "items", Track::read));
    }

    private static Album read(JsonNode node, List<Track> tracks) {
        var id = Json.requiredText(node, "id");
        return new Album(id, Json.requiredText(node, "name"), Link.uri(KIND, id), Link.page(node, KIND, id),
                Json.text(node, "album_type"), Json.integer(node, "total_tracks"), Json.text(node, "release_date"),
                Json.text(node, "release_date_precision"), Json.text(node.path("external_ids"), "upc"),
                Json.text(node.path("restrictions"), "reason"), ArtistRef.all(node), Image.all(node), tracks);
    }

    static Album idOnly(String id) {
        return new Album(id, null, Link.uri(KIND, id), Link.page(KIND, id), null, null, null, null, null, null, List.of(),
                List.of(), null);
    }
}
