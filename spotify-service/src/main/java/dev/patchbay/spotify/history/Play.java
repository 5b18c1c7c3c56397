package dev.patchbay.spotify.history;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Json;
import dev.patchbay.spotify.catalogue.Track;

/**
 * A track that was heard.
 *
 * @param playedAt Spotify does not say whether that is its beginning or its end
 * @param context where it was played from, null if Spotify does not tell
 */
public record Play(Instant playedAt, Track track, Context context) {

    /** Spotify's clocks disagree a little; no track is heard twice in that time. */
    private static final Duration SAME = Duration.ofSeconds(2);

    /** @param type such as album, playlist, artist */
    public record Context(String type, String uri) {

        static Context read(JsonNode node) {
            return new Context(Json.text(node, "type"), Json.text(node, "uri"));
        }
    }

    /** Null for a play whose track or time is not told. */
    static Play read(JsonNode entry) {
        var playedAt = Json.instant(entry, "played_at");
        return playedAt == null || Json.text(entry.path("track"), "id") == null ? null
                : new Play(playedAt, Track.read(entry.path("track")), Json.object(entry, "context", Context::read));
    }

    boolean sameAs(Play other) {
        return track.id().equals(other.track.id())
                && Duration.between(playedAt, other.playedAt).abs().compareTo(SAME) <= 0;
    }
}
