package dev.patchbay.spotify.playlist;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.call.Answer;
import dev.patchbay.kit.call.Call;
import dev.patchbay.kit.operation.Calls;
import dev.patchbay.kit.operation.Json;
import dev.patchbay.spotify.change.Parts;
import dev.patchbay.spotify.playlist.ItemsChange.Addition;
import dev.patchbay.spotify.playlist.ItemsChange.Move;
import dev.patchbay.spotify.playlist.ItemsChange.Removal;
import dev.patchbay.spotify.wire.SpotifyApi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Spotify's calls that change playlists; one takes at most 100 items. */
@Singleton
class PlaylistChanges {

    private static final int MOST_AT_ONCE = 100;

    private final Calls calls;
    private final SpotifyApi api;

    @Inject
    PlaylistChanges(Calls calls, SpotifyApi api) {
        this.calls = calls;
        this.api = api;
    }

    Uni<Playlist> create(PlaylistDetails details) {
        return calls.change(Call.write("playlist_create", HttpMethod.POST, api.uri("/me/playlists"), body(details),
                Playlist::read)).map(Answer::value);
    }

    Uni<Void> describe(String id, PlaylistDetails details) {
        return calls.change(Call.write("playlist_describe", HttpMethod.PUT, api.uri("/playlists/" + id), body(details),
                ignored -> id)).replaceWithVoid();
    }

    Parts add(String id, Addition addition) {
        return new Parts(addition.uris(), MOST_AT_ONCE, (part, before) -> {
            var body = new JsonObject().put("uris", new JsonArray(part));
            if (addition.position() != null) {
                body.put("position", addition.position() + before.uris());
            }
            return change("playlist_add", HttpMethod.POST, id, body);
        });
    }

    /** Not repeated after an outage: what was moved may have been moved. */
    Uni<Parts.Sent> move(String id, Move move) {
        var body = new JsonObject().put("range_start", move.rangeStart()).put("insert_before", move.insertBefore());
        put(body, "range_length", move.rangeLength());
        put(body, "snapshot_id", move.snapshotId());
        return sent(write("playlist_move", HttpMethod.PUT, id, body).notRepeatable());
    }

    /** Each part after the first refers to the version that the one before it has made. */
    Parts remove(String id, Removal removal) {
        return new Parts(removal.uris(), MOST_AT_ONCE, (part, before) -> {
            var body = new JsonObject().put("items", items(part));
            put(body, "snapshot_id", before.uris() == 0 ? removal.snapshotId() : before.snapshotId());
            return change("playlist_remove", HttpMethod.DELETE, id, body);
        });
    }

    private Uni<Parts.Sent> change(String operation, HttpMethod method, String id, JsonObject body) {
        return sent(write(operation, method, id, body));
    }

    private Uni<Parts.Sent> sent(Call<Parts.Sent> call) {
        return calls.change(call).map(Answer::value);
    }

    private Call<Parts.Sent> write(String operation, HttpMethod method, String id, JsonObject body) {
        return Call.write(operation, method, api.uri("/playlists/" + id + "/items"), body.toBuffer(), PlaylistChanges::sent);
    }

    private static Parts.Sent sent(JsonNode answer) {
        return new Parts.Sent(Json.text(answer, "snapshot_id"));
    }

    private static JsonArray items(List<String> uris) {
        return uris.stream().map(uri -> new JsonObject().put("uri", uri)).collect(JsonArray::new, JsonArray::add,
                JsonArray::addAll);
    }

    private static Buffer body(PlaylistDetails details) {
        var body = new JsonObject();
        put(body, "name", details.name());
        put(body, "description", details.description());
        put(body, "public", details.shown());
        put(body, "collaborative", details.collaborative());
        return body.toBuffer();
    }

    private static void put(JsonObject body, String name, Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}
