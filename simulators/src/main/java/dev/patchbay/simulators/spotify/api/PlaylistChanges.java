package dev.patchbay.simulators.spotify.api;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;

import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.routes.ProviderRoutes;
import dev.patchbay.simulators.spotify.catalogue.Catalogue;
import dev.patchbay.simulators.spotify.library.Libraries;
import dev.patchbay.simulators.spotify.library.Playlist;
import dev.patchbay.simulators.spotify.library.PlaylistEntry;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;

/**
 * Adding, replacing, moving and removing entries. A snapshot id that the playlist once had is accepted and the change is
 * made to the playlist as it is now; one that it never had is refused.
 */
final class PlaylistChanges {

    private final PlaylistAccess access;
    private final PlaylistEntryReader reader;

    PlaylistChanges(Catalogue catalogue, Libraries libraries, Clock clock) {
        this.access = new PlaylistAccess(libraries);
        this.reader = new PlaylistEntryReader(catalogue, clock);
    }

    void mount(ProviderRoutes routes, ApiGate gate) {
        change(routes, gate, HttpMethod.POST, 201, this::add);
        change(routes, gate, HttpMethod.PUT, 200, this::replaceOrMove);
        change(routes, gate, HttpMethod.DELETE, 200, PlaylistChanges::remove);
    }

    /** @param change checks everything and returns the edit */
    private void change(ProviderRoutes routes, ApiGate gate, HttpMethod method, int status,
            BiFunction<ApiCall, Playlist, Edit> change) {
        routes.on(method, PlaylistItems.NEW_PATH, gate.guard(Set.of(), call -> apply(call, status, change)));
        routes.on(method, PlaylistItems.OLD_PATH, gate.guard(Set.of(), call -> {
            PlaylistItems.refuseInDevelopment(call);
            return apply(call, status, change);
        }));
    }

    /** What a change does to the entries. */
    @FunctionalInterface
    private interface Edit {
        void of(List<PlaylistEntry> entries);
    }

    private Answer apply(ApiCall call, int status, BiFunction<ApiCall, Playlist, Edit> change) {
        Playlist playlist = access.writable(call);
        Edit edit = change.apply(call, playlist);
        playlist.edit(edit::of);
        return Answer.json(status, new JsonObject().put("snapshot_id", playlist.snapshotId()));
    }

    private Edit add(ApiCall call, Playlist playlist) {
        JsonBody body = JsonBody.of(call);
        List<PlaylistEntry> added = reader.entries(call, PlaylistEntryReader.uris(call, body)
                .filter(uris -> !uris.isEmpty()).orElseThrow(() -> ApiProblem.badRequest("No uris provided")));
        int size = playlist.entries().size();
        int position = call.parameter("position").isPresent() ? call.number("position", 0, size, size)
                : inRange("position", body.number("position"), size, size);
        return entries -> entries.addAll(position, added);
    }

    private Edit replaceOrMove(ApiCall call, Playlist playlist) {
        JsonBody body = JsonBody.of(call);
        Optional<List<String>> uris = PlaylistEntryReader.uris(call, body);
        if (uris.isPresent() == body.number("range_start").isPresent()) {
            throw ApiProblem.badRequest("Give either uris or range_start and insert_before");
        }
        requireKnownSnapshot(body, playlist);
        return uris.map(given -> replace(call, given)).orElseGet(() -> move(body, playlist.entries().size()));
    }

    private Edit replace(ApiCall call, List<String> uris) {
        List<PlaylistEntry> replacement = reader.entries(call, uris);
        return entries -> {
            entries.clear();
            entries.addAll(replacement);
        };
    }

    private static Edit move(JsonBody body, int size) {
        int start = inRange("range_start", body.number("range_start"), size - 1, -1);
        int before = inRange("insert_before", body.number("insert_before"), size, -1);
        int length = inRange("range_length", body.number("range_length"), size - start, 1);
        return entries -> {
            List<PlaylistEntry> range = entries.subList(start, start + length);
            List<PlaylistEntry> moved = List.copyOf(range);
            range.clear();
            entries.addAll(before <= start ? before : Math.max(start, before - length), moved);
        };
    }

    private static Edit remove(ApiCall call, Playlist playlist) {
        JsonBody body = JsonBody.of(call);
        List<String> uris = PlaylistEntryReader.removed(body);
        requireKnownSnapshot(body, playlist);
        return entries -> entries.removeIf(entry -> uris.contains(entry.uri()));
    }

    private static void requireKnownSnapshot(JsonBody body, Playlist playlist) {
        if (body.text("snapshot_id").filter(id -> !playlist.hasBeen(id)).isPresent()) {
            throw ApiProblem.badRequest("Invalid snapshot id");
        }
    }

    private static int inRange(String name, OptionalInt given, int high, int usual) {
        int value = given.orElse(usual);
        if (value < 0 || value > high) {
            throw ApiProblem.badRequest("Invalid " + name);
        }
        return value;
    }
}
