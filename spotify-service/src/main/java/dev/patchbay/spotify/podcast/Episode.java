package dev.patchbay.spotify.podcast;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Json;
import dev.patchbay.spotify.wire.Image;
import dev.patchbay.spotify.wire.Link;

/**
 * @param releaseDate as precise as {@code releaseDatePrecision} says: year, month or day
 * @param playable null where Spotify does not say
 * @param resumePoint how far the account has listened, null where it is not told
 * @param podcast null in the list of a podcast's own episodes
 * @param addedAt when the account saved it, null outside of its library
 */
public record Episode(String id, String name, String uri, String url, String description, Integer durationMs,
        String releaseDate, String releaseDatePrecision, Boolean explicit, Boolean playable, List<String> languages,
        List<Image> images, ResumePoint resumePoint, PodcastRef podcast, Instant addedAt) {

    private static final String KIND = "episode";

    /** How far the account has listened. */
    public record ResumePoint(Boolean fullyPlayed, Integer positionMs) {

        static ResumePoint read(JsonNode node) {
            return new ResumePoint(Json.bool(node, "fully_played"), Json.integer(node, "resume_position_ms"));
        }
    }

    /** A podcast as named by one of its episodes. */
    public record PodcastRef(String id, String name) {

        static PodcastRef read(JsonNode node) {
            return new PodcastRef(Json.text(node, "id"), Json.text(node, "name"));
        }
    }

    public static Episode read(JsonNode node) {
        return read(node, null);
    }

    /** Null for an entry whose episode is gone. */
    static Episode readSaved(JsonNode entry) {
        return Json.object(entry, "episode", episode -> read(episode, Json.instant(entry, "added_at")));
    }

    private static Episode read(JsonNode node, Instant addedAt) {
        var id = Json.requiredText(node, "id");
        return new Episode(id, Json.requiredText(node, "name"), Link.uri(KIND, id), Link.page(node, KIND, id),
                Json.text(node, "description"), Json.integer(node, "duration_ms"), Json.text(node, "release_date"),
                Json.text(node, "release_date_precision"), Json.bool(node, "explicit"), Json.bool(node, "is_playable"),
                Json.texts(node, "languages"), Image.all(node), Json.object(node, "resume_point", ResumePoint::read),
                Json.object(node, "show", PodcastRef::read), addedAt);
    }
}
