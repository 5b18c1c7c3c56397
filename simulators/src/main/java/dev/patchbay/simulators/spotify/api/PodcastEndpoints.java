package dev.patchbay.simulators.spotify.api;

import java.util.Optional;
import java.util.Set;

import dev.patchbay.simulators.routes.ProviderRoutes;
import dev.patchbay.simulators.spotify.catalogue.Catalogue;
import dev.patchbay.simulators.spotify.catalogue.Show;
import dev.patchbay.simulators.spotify.library.Libraries;
import io.vertx.core.json.JsonObject;

/** Shows and episodes by id. Without a country they count as unavailable. */
final class PodcastEndpoints {

    private static final Set<String> SCOPES = Set.of("user-read-playback-position");

    private final Catalogue catalogue;
    private final Libraries libraries;

    PodcastEndpoints(Catalogue catalogue, Libraries libraries) {
        this.catalogue = catalogue;
        this.libraries = libraries;
    }

    void mount(ProviderRoutes routes, ApiGate gate) {
        routes.get("/v1/shows/:id", gate.json(SCOPES, this::show));
        routes.get("/v1/shows/:id/episodes", gate.json(SCOPES, this::episodes));
        routes.get("/v1/episodes/:id", gate.json(SCOPES, this::episode));
    }

    private JsonObject show(ApiCall call) {
        Show show = available(call, catalogue.shows().find(call.id()));
        return PodcastJson.of(call, libraries).showWithEpisodes(show, catalogue.episodesOf(show));
    }

    private JsonObject episodes(ApiCall call) {
        Show show = available(call, catalogue.shows().find(call.id()));
        return Paging.of(call, "/shows/" + show.id() + "/episodes").page(catalogue.episodesOf(show),
                call.libraryWindow(), PodcastJson.of(call, libraries)::episode);
    }

    private JsonObject episode(ApiCall call) {
        return PodcastJson.of(call, libraries).episodeWithShow(available(call, catalogue.episodes().find(call.id())));
    }

    private static <T> T available(ApiCall call, Optional<T> found) {
        boolean anywhere = call.market().isPresent();
        return found.filter(_ -> anywhere).orElseThrow(ApiProblem::notFound);
    }
}
