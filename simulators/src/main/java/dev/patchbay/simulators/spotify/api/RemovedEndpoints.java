package dev.patchbay.simulators.spotify.api;

import java.util.List;
import java.util.Set;

import dev.patchbay.simulators.exchange.Endpoint;
import dev.patchbay.simulators.routes.ProviderRoutes;
import dev.patchbay.simulators.spotify.behaviour.QuotaMode;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;

/** Paths that development-mode apps may not call any more. Extended apps could; nothing of ours does, so they find nothing. */
final class RemovedEndpoints {

    private static final List<String> SINCE_2026 = List.of("/v1/artists/:id/top-tracks", "/v1/audiobooks",
            "/v1/chapters", "/v1/browse/new-releases", "/v1/browse/categories", "/v1/browse/categories/:id",
            "/v1/markets", "/v1/users/:id", "/v1/users/:id/playlists",
            "/v1/me/tracks/contains", "/v1/me/albums/contains", "/v1/me/episodes/contains", "/v1/me/shows/contains",
            "/v1/me/audiobooks/contains", "/v1/me/following/contains");

    /** {@code PUT} and {@code DELETE /me/library} took their place. */
    private static final List<String> WRITES_SINCE_2026 = List.of("/v1/me/tracks", "/v1/me/albums", "/v1/me/episodes",
            "/v1/me/shows", "/v1/me/audiobooks", "/v1/me/following", "/v1/playlists/:id/followers");

    private RemovedEndpoints() {
    }

    static void mount(ProviderRoutes routes, ApiGate gate) {
        Endpoint removed = gate.json(Set.of(), RemovedEndpoints::refuse);
        SINCE_2026.forEach(path -> routes.get(path, removed));
        WRITES_SINCE_2026.forEach(path -> {
            routes.on(HttpMethod.PUT, path, removed);
            routes.on(HttpMethod.DELETE, path, removed);
        });
        routes.on(HttpMethod.POST, "/v1/users/:id/playlists", removed);
    }

    private static JsonObject refuse(ApiCall call) {
        throw call.mode() == QuotaMode.DEVELOPMENT ? ApiProblem.forbidden("Forbidden") : ApiProblem.noSuchService();
    }
}
