package dev.patchbay.discogs.wire;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Json;

/**
 * A line of a track list.
 *
 * @param type {@code track}, {@code heading} or {@code index}
 * @param duration as printed, such as {@code 4:33}; null if it is not
 */
public record Track(String position, String type, String title, String duration) {

    public static List<Track> all(JsonNode owner) {
        return Json.list(owner, "tracklist", track -> new Track(Fields.text(track, "position"), Fields.text(track, "type_"),
                Fields.text(track, "title"), Fields.text(track, "duration")));
    }
}
