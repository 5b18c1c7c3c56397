package dev.patchbay.listens;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Json;

/** A track that somebody listened to. */
record Listen(Instant listenedAt, String artist, String track) {

    static Listen read(JsonNode node) {
        var track = node.path("track_metadata");
        return new Listen(Instant.ofEpochSecond(node.path("listened_at").asLong()), Json.requiredText(track, "artist_name"),
                Json.requiredText(track, "track_name"));
    }
}
