package dev.patchbay.simulators.spotify.api;

import java.util.List;
import java.util.Map;

/** Reads the parameter {@code uris} of the library: 1 to 40 of the types that a call takes, each with its scope. */
final class LibraryUris {

    static final Map<String, String> READ = Map.of("track", "user-library-read", "album", "user-library-read",
            "show", "user-library-read", "episode", "user-library-read", "audiobook", "user-library-read",
            "artist", "user-follow-read", "user", "user-follow-read", "playlist", "playlist-read-private");
    static final Map<String, String> MODIFY = Map.of("track", "user-library-modify", "album", "user-library-modify",
            "show", "user-library-modify", "episode", "user-library-modify", "audiobook", "user-library-modify",
            "user", "user-follow-modify", "playlist", "playlist-modify-public");

    private static final int MOST = 40;

    private LibraryUris() {
    }

    static List<SpotifyUri> read(ApiCall call, Map<String, String> scopeOfType) {
        List<String> uris = call.list("uris");
        if (uris.isEmpty() || uris.size() > MOST) {
            throw ApiProblem.badRequest("Invalid uris: give 1 to 40");
        }
        return uris.stream().map(uri -> allowed(call, scopeOfType, uri)).toList();
    }

    private static SpotifyUri allowed(ApiCall call, Map<String, String> scopeOfType, String text) {
        SpotifyUri uri = SpotifyUri.parse(text);
        String scope = scopeOfType.get(uri.type());
        if (scope == null) {
            throw ApiProblem.badRequest("Invalid uri: " + text);
        }
        call.requireScope(scope);
        return uri;
    }
}
