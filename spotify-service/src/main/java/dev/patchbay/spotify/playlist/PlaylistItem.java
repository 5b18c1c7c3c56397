package dev.patchbay.spotify.playlist;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.call.UnreadableAnswerException;
import dev.patchbay.kit.operation.Json;
import dev.patchbay.spotify.catalogue.Track;
import dev.patchbay.spotify.podcast.Episode;

/**
 * One place in a playlist; what was withdrawn keeps its place, so that places can be counted.
 *
 * @param position from 0, as moving and adding take it
 * @param name and {@code uri} null if it is unavailable
 * @param addedAt null where Spotify does not tell, as is {@code addedBy}, the id of an account at Spotify
 * @param track null unless it is one of Spotify's
 * @param episode null unless it is one
 */
public record PlaylistItem(int position, Kind kind, String name, String uri, Instant addedAt, String addedBy, Track track,
        Episode episode) {

    static PlaylistItem read(JsonNode entry, int position) {
        var item = item(entry);
        return new PlaylistItem(position, Kind.of(entry, item), Json.text(item, "name"), Json.text(item, "uri"),
                Json.instant(entry, "added_at"), Json.text(entry.path("added_by"), "id"), null, null).with(item);
    }

    /** {@code track} is the name before 2026. */
    private static JsonNode item(JsonNode entry) {
        var item = entry.path("item");
        return item.isObject() ? item : entry.path("track");
    }

    /** One that cannot be read whole keeps its name. */
    private PlaylistItem with(JsonNode item) {
        try {
            return switch (kind) {
                case TRACK -> holding(Track.read(item), null);
                case EPISODE -> holding(null, Episode.read(item));
                case LOCAL, OTHER, UNAVAILABLE -> this;
            };
        } catch (UnreadableAnswerException e) {
            return new PlaylistItem(position, Kind.OTHER, name, uri, addedAt, addedBy, null, null);
        }
    }

    private PlaylistItem holding(Track heldTrack, Episode heldEpisode) {
        return new PlaylistItem(position, kind, name, uri, addedAt, addedBy, heldTrack, heldEpisode);
    }
}
