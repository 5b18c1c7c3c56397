package dev.patchbay.simulators.spotify.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import dev.patchbay.simulators.routes.ProviderRoutes;
import dev.patchbay.simulators.spotify.behaviour.QuotaMode;
import dev.patchbay.simulators.spotify.catalogue.Catalogue;
import dev.patchbay.simulators.spotify.library.Libraries;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The reads of many ids at once. Development mode lost them in February 2026. */
final class BatchEndpoints {

    private static final int MOST_IDS = 20;

    private final Catalogue catalogue;
    private final Libraries libraries;

    BatchEndpoints(Catalogue catalogue, Libraries libraries) {
        this.catalogue = catalogue;
        this.libraries = libraries;
    }

    void mount(ProviderRoutes routes, ApiGate gate) {
        batch(routes, gate, "artists", (call, id) -> catalogue.artists().find(id).map(MusicJson.of(call)::artist));
        batch(routes, gate, "albums",
                (call, id) -> catalogue.albums().find(id).map(album -> MusicJson.of(call).album(album, catalogue)));
        batch(routes, gate, "tracks", (call, id) -> catalogue.tracks().find(id).map(MusicJson.of(call)::track));
        batch(routes, gate, "shows", (call, id) -> catalogue.shows().find(id).map(PodcastJson.of(call, libraries)::show));
        batch(routes, gate, "episodes",
                (call, id) -> catalogue.episodes().find(id).map(PodcastJson.of(call, libraries)::episodeWithShow));
    }

    private static void batch(ProviderRoutes routes, ApiGate gate, String type,
            BiFunction<ApiCall, String, Optional<JsonObject>> find) {
        routes.get("/v1/" + type, gate.json(Set.of(), call -> many(call, type, find)));
    }

    private static JsonObject many(ApiCall call, String type, BiFunction<ApiCall, String, Optional<JsonObject>> find) {
        if (call.mode() == QuotaMode.DEVELOPMENT) {
            throw ApiProblem.forbidden("Forbidden");
        }
        List<String> ids = call.list("ids");
        if (ids.isEmpty() || ids.size() > MOST_IDS) {
            throw ApiProblem.badRequest("Invalid ids: give 1 to 20");
        }
        JsonArray found = new JsonArray();
        ids.forEach(id -> found.add(find.apply(call, ApiCall.id(id)).orElse(null)));
        return new JsonObject().put(type, found);
    }
}
