package dev.patchbay.simulators.spotify.api;

import java.util.Set;

import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.routes.ProviderRoutes;
import dev.patchbay.simulators.spotify.library.Libraries;
import dev.patchbay.simulators.spotify.library.Library;
import io.vertx.core.json.JsonArray;

/** {@code GET /me/library/contains}: which of up to 40 URIs are in the person's library. */
final class ContainsEndpoint {

    private final Libraries libraries;

    ContainsEndpoint(Libraries libraries) {
        this.libraries = libraries;
    }

    void mount(ProviderRoutes routes, ApiGate gate) {
        routes.get("/v1/me/library/contains", gate.guard(Set.of(), this::contains));
    }

    private Answer contains(ApiCall call) {
        Library library = libraries.of(call.person());
        JsonArray saved = new JsonArray();
        LibraryUris.read(call, LibraryUris.READ).forEach(uri -> saved.add(isSaved(library, uri)));
        return Answer.json(200, saved);
    }

    private static boolean isSaved(Library library, SpotifyUri uri) {
        return switch (uri.type()) {
            case "track" -> library.tracks().contains(uri.id());
            case "album" -> library.albums().contains(uri.id());
            case "show" -> library.shows().contains(uri.id());
            case "episode" -> library.episodes().contains(uri.id());
            case "playlist" -> library.playlists().stream().anyMatch(playlist -> playlist.id().equals(uri.id()));
            case "user" -> library.followed().contains(uri.id());
            default -> false;
        };
    }
}
