package dev.patchbay.spotify.playlist;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Json;
import dev.patchbay.spotify.wire.Image;
import dev.patchbay.spotify.wire.Link;

/**
 * @param name null only if nothing but the id is known
 * @param shown whether it is on the owner's profile, null where Spotify does not say
 * @param snapshotId its present version
 * @param totalItems null where the account may not read the items
 */
public record Playlist(String id, String name, String uri, String url, String description,
        @JsonProperty("public") Boolean shown, Boolean collaborative, PlaylistOwner owner, String snapshotId,
        Integer totalItems, List<Image> images) {

    private static final String KIND = "playlist";

    static Playlist read(JsonNode node) {
        var id = Json.requiredText(node, "id");
        return new Playlist(id, Json.requiredText(node, "name"), Link.uri(KIND, id), Link.page(node, KIND, id),
                Json.text(node, "description"), Json.bool(node, "public"), Json.bool(node, "collaborative"),
                Json.object(node, "owner", PlaylistOwner::read), Json.text(node, "snapshot_id"), total(node), Image.all(node));
    }

    static Playlist idOnly(String id) {
        return new Playlist(id, null, Link.uri(KIND, id), Link.page(KIND, id), null, null, null, null, null, null,
                List.of());
    }

    /** {@code tracks} is the name before 2026. */
    private static Integer total(JsonNode node) {
        var total = Json.integer(node.path("items"), "total");
        return total == null ? Json.integer(node.path("tracks"), "total") : total;
    }
}
