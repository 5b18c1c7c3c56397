package dev.patchbay.simulators.spotify.accounts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The scopes of the published description. */
final class Scopes {

    private static final Set<String> KNOWN = Set.of("playlist-read-private", "playlist-read-collaborative",
            "playlist-modify-private", "playlist-modify-public", "user-library-read", "user-library-modify",
            "user-read-playback-position", "user-read-recently-played", "user-top-read", "user-follow-read",
            "user-follow-modify", "user-read-private", "user-read-email", "user-read-playback-state",
            "user-modify-playback-state", "user-read-currently-playing", "streaming", "app-remote-control",
            "ugc-image-upload");

    private Scopes() {
    }

    static Set<String> split(String text) {
        return text.isBlank() ? Set.of() : new LinkedHashSet<>(List.of(text.strip().split(" +")));
    }

    static boolean allKnown(Set<String> scopes) {
        return KNOWN.containsAll(scopes);
    }
}
