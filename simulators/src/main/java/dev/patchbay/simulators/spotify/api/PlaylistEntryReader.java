package dev.patchbay.simulators.spotify.api;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.patchbay.simulators.spotify.catalogue.Catalogue;
import dev.patchbay.simulators.spotify.catalogue.Entry;
import dev.patchbay.simulators.spotify.library.PlaylistEntry;

/** Reads the URIs of a call, of which there may be 100, and makes entries of them. */
record PlaylistEntryReader(Catalogue catalogue, Clock clock) {

    private static final int MOST_ENTRIES = 100;

    /** The parameter wins over the body. */
    static Optional<List<String>> uris(ApiCall call, JsonBody body) {
        return call.parameter("uris").map(_ -> call.list("uris")).or(() -> body.texts("uris"))
                .map(PlaylistEntryReader::atMost);
    }

    /** What a removal names; {@code tracks} is the name before 2026. */
    static List<String> removed(JsonBody body) {
        return body.uris("items").or(() -> body.uris("tracks")).map(PlaylistEntryReader::atMost)
                .orElseThrow(() -> ApiProblem.badRequest("No items provided"));
    }

    List<PlaylistEntry> entries(ApiCall call, List<String> uris) {
        Instant now = clock.instant();
        return uris.stream().map(uri -> new PlaylistEntry(now, call.person(), item(SpotifyUri.parse(uri)))).toList();
    }

    private Entry item(SpotifyUri uri) {
        Optional<? extends Entry> found = switch (uri.type()) {
            case "track" -> catalogue.tracks().find(uri.id());
            case "episode" -> catalogue.episodes().find(uri.id());
            default -> Optional.empty();
        };
        return found.map(Entry.class::cast).orElseThrow(() -> ApiProblem.badRequest("Invalid uri: " + uri));
    }

    private static List<String> atMost(List<String> uris) {
        if (uris.size() > MOST_ENTRIES) {
            throw ApiProblem.badRequest("You can add a maximum of 100 tracks per request");
        }
        return uris;
    }
}
