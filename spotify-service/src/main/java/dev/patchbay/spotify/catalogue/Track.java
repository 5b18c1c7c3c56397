package dev.patchbay.spotify.catalogue;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Json;
import dev.patchbay.spotify.wire.Link;

/**
 * @param name null only if nothing but the id is known
 * @param playable null where Spotify does not say
 * @param isrc the recording's code (ISO 3901), null where it is not told
 * @param restriction why it cannot be played, null if it can
 * @param album null in the list of an album's own tracks
 */
public record Track(String id, String name, String uri, String url, Integer durationMs, Integer discNumber,
        Integer trackNumber, Boolean explicit, Boolean playable, String isrc, String restriction, List<ArtistRef> artists,
        AlbumRef album) {

    private static final String KIND = "track";

    public static Track read(JsonNode node) {
        var id = Json.requiredText(node, "id");
        return new Track(id, Json.requiredText(node, "name"), Link.uri(KIND, id), Link.page(node, KIND, id),
                Json.integer(node, "duration_ms"), Json.integer(node, "disc_number"), Json.integer(node, "track_number"),
                Json.bool(node, "explicit"), Json.bool(node, "is_playable"), Json.text(node.path("external_ids"), "isrc"),
                Json.text(node.path("restrictions"), "reason"), ArtistRef.all(node),
                Json.object(node, "album", AlbumRef::read));
    }

    static Track idOnly(String id) {
        return new Track(id, null, Link.uri(KIND, id), Link.page(KIND, id), null, null, null, null, null, null, null,
                List.of(), null);
    }
}
