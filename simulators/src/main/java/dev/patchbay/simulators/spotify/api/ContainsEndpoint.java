package dev.patchbay.simulators.spotify.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.routes.ProviderRoutes;
import dev.patchbay.simulators.spotify.catalogue.Entry;
import dev.patchbay.simulators.spotify.library.Libraries;
import dev.patchbay.simulators.spotify.library.Library;
import dev.patchbay.simulators.spotify.library.Playlist;
import dev.patchbay.simulators.spotify.library.Saved;
import io.vertx.core.json.JsonArray;

/** {@code GET /me/library/contains}: which of up to 40 URIs are in the person's library. */
final class ContainsEndpoint {

    private static final int MOST_URIS = 40;
    private static final Pattern URI = Pattern.compile("spotify:([a-z]+):([0-9A-Za-z]+)");
    private static final Map<String, String> SCOPE_OF_TYPE = Map.of("track", "user-library-read",
            "album", "user-library-read", "show", "user-library-read", "episode", "user-library-read",
            "audiobook", "user-library-read", "artist", "user-follow-read", "user", "user-follow-read",
            "playlist", "playlist-read-private");

    private final Libraries libraries;

    ContainsEndpoint(Libraries libraries) {
        this.libraries = libraries;
    }

    void mount(ProviderRoutes routes, ApiGate gate) {
        routes.get("/v1/me/library/contains", gate.guard(Set.of(), this::contains));
    }

    private Answer contains(ApiCall call) {
        Library library = libraries.of(call.person());
        List<String> uris = call.list("uris");
        if (uris.isEmpty() || uris.size() > MOST_URIS) {
            throw ApiProblem.badRequest("Invalid uris: give 1 to 40");
        }
        return Answer.json(200, new JsonArray(uris.stream().map(uri -> isSaved(call, library, uri)).toList()));
    }

    private static boolean isSaved(ApiCall call, Library library, String uri) {
        Matcher parts = URI.matcher(uri);
        if (!parts.matches() || !SCOPE_OF_TYPE.containsKey(parts.group(1))) {
            throw ApiProblem.badRequest("Invalid uri: " + uri);
        }
        if (!call.hasScope(SCOPE_OF_TYPE.get(parts.group(1)))) {
            throw ApiProblem.forbidden("Insufficient client scope");
        }
        return entries(library, parts.group(1)).anyMatch(parts.group(2)::equals);
    }

    private static Stream<String> entries(Library library, String type) {
        return switch (type) {
            case "track" -> ids(library.tracks());
            case "album" -> ids(library.albums());
            case "show" -> ids(library.shows());
            case "episode" -> ids(library.episodes());
            case "playlist" -> library.playlists().stream().map(Playlist::id);
            default -> Stream.empty();
        };
    }

    private static Stream<String> ids(List<? extends Saved<? extends Entry>> saved) {
        return saved.stream().map(entry -> entry.item().id());
    }
}
