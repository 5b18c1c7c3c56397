package dev.patchbay.simulators.spotify.api;

import java.util.Set;

import dev.patchbay.simulators.routes.ProviderRoutes;
import dev.patchbay.simulators.spotify.behaviour.QuotaMode;
import dev.patchbay.simulators.spotify.library.Libraries;
import dev.patchbay.simulators.spotify.library.Playlist;
import io.vertx.core.json.JsonObject;

/** {@code GET /playlists/{id}/items}, and in extended mode {@code /tracks}, its name before 2026. */
final class PlaylistItems {

    static final String NEW_PATH = "/v1/playlists/:id/items";
    static final String OLD_PATH = "/v1/playlists/:id/tracks";

    private final Libraries libraries;
    private final PlaylistAccess access;

    PlaylistItems(Libraries libraries) {
        this.libraries = libraries;
        this.access = new PlaylistAccess(libraries);
    }

    void mount(ProviderRoutes routes, ApiGate gate) {
        Set<String> scopes = Set.of("playlist-read-private");
        routes.get(NEW_PATH, gate.json(scopes, call -> page(call, "items")));
        routes.get(OLD_PATH, gate.json(scopes, call -> {
            refuseInDevelopment(call);
            return page(call, "tracks");
        }));
    }

    /** The old path is what development-mode apps lost in February 2026. */
    static void refuseInDevelopment(ApiCall call) {
        if (call.mode() == QuotaMode.DEVELOPMENT) {
            throw ApiProblem.forbidden("Forbidden");
        }
    }

    private JsonObject page(ApiCall call, String name) {
        call.market();
        Playlist playlist = access.readable(call);
        return Paging.of(call, "/playlists/" + playlist.id() + "/" + name).page(playlist.entries(),
                call.libraryWindow(), PlaylistJson.of(call, libraries)::entry);
    }
}
