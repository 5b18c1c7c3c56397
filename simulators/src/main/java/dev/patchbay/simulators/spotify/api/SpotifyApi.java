package dev.patchbay.simulators.spotify.api;

import java.time.Clock;
import java.util.Set;
import java.util.function.Function;

import dev.patchbay.simulators.routes.ProviderRoutes;
import dev.patchbay.simulators.spotify.accounts.AccessTokens;
import dev.patchbay.simulators.spotify.behaviour.BehaviourSwitch;
import dev.patchbay.simulators.spotify.catalogue.Catalogue;
import dev.patchbay.simulators.spotify.library.Libraries;
import io.vertx.ext.web.RoutingContext;

/** Spotify's Web API over one catalogue. */
public final class SpotifyApi {

    private final Catalogue catalogue;
    private final Libraries libraries;
    private final ApiGate gate;
    private final Clock clock;

    /** @param origin where a caller reached the simulators; links in answers begin with it */
    public SpotifyApi(Clock clock, long seed, AccessTokens tokens, BehaviourSwitch behaviour,
            Function<RoutingContext, String> origin) {
        this.clock = clock;
        catalogue = Catalogue.generate(seed);
        libraries = new Libraries(catalogue, seed);
        gate = new ApiGate(tokens, behaviour, origin);
    }

    public void mount(ProviderRoutes routes) {
        new SearchEndpoint(catalogue, libraries).mount(routes, gate);
        new MusicEndpoints(catalogue).mount(routes, gate);
        new PodcastEndpoints(catalogue, libraries).mount(routes, gate);
        MeEndpoints.mount(routes, gate);
        new LibraryEndpoints(catalogue, libraries).mount(routes, gate);
        new LibraryChanges(catalogue, libraries, clock).mount(routes, gate);
        new ContainsEndpoint(libraries).mount(routes, gate);
        new PlaylistEndpoints(libraries).mount(routes, gate);
        new PlaylistItems(libraries).mount(routes, gate);
        new PlaylistChanges(catalogue, libraries, clock).mount(routes, gate);
        new HistoryEndpoint(libraries).mount(routes, gate);
        new BatchEndpoints(catalogue, libraries).mount(routes, gate);
        RemovedEndpoints.mount(routes, gate);
        routes.otherwise(gate.json(Set.of(), _ -> {
            throw ApiProblem.noSuchService();
        }));
    }

    /** Forgets what people changed. */
    public void reset() {
        libraries.reset();
    }
}
