package dev.patchbay.simulators.discogs.api;

import java.util.function.Function;

import dev.patchbay.simulators.discogs.access.Authenticator;
import dev.patchbay.simulators.discogs.behaviour.Behaviour;
import dev.patchbay.simulators.discogs.catalogue.Catalogue;
import dev.patchbay.simulators.discogs.collection.Shelves;
import dev.patchbay.simulators.discogs.limit.RateLimiter;
import dev.patchbay.simulators.discogs.oauth.DiscogsAccounts;
import dev.patchbay.simulators.discogs.people.Usernames;
import dev.patchbay.simulators.routes.ProviderRoutes;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Discogs' API over one catalogue. */
public final class DiscogsApi {

    private final Catalogue catalogue;
    private final Shelves shelves;
    private final DiscogsAccounts accounts;
    private final Behaviour behaviour;
    private final Gate gate;

    /** @param origin where a caller reached the simulators; links in answers begin with it */
    public DiscogsApi(Catalogue catalogue, Shelves shelves, DiscogsAccounts accounts, RateLimiter limiter,
            Behaviour behaviour, Usernames usernames, Function<RoutingContext, String> origin) {
        this.catalogue = catalogue;
        this.shelves = shelves;
        this.accounts = accounts;
        this.behaviour = behaviour;
        gate = new Gate(new Authenticator(accounts.accessTokens(), origin), limiter, behaviour, usernames, origin);
    }

    /** Has to see every call before the faults do. */
    public void arrive(RoutingContext call) {
        gate.arrive(call);
    }

    public void mount(ProviderRoutes providerRoutes) {
        ApiRoutes routes = new ApiRoutes(providerRoutes, gate);
        routes.handshake(HttpMethod.GET, "/oauth/request_token", accounts.requestToken());
        routes.handshake(HttpMethod.POST, "/oauth/request_token", accounts.requestToken());
        routes.handshake(HttpMethod.POST, "/oauth/access_token", accounts.accessToken());
        new UserEndpoints(shelves).mount(routes);
        new SearchEndpoint(catalogue, behaviour).mount(routes);
        new ArtistEndpoints(catalogue).mount(routes);
        new ReleaseEndpoints(catalogue).mount(routes);
        new MasterEndpoints(catalogue, shelves).mount(routes);
        new LabelEndpoints(catalogue).mount(routes);
        new FolderEndpoints(shelves).mount(routes);
        new InstanceEndpoints(catalogue, shelves).mount(routes);
        new CollectionEndpoints(shelves).mount(routes);
        new WantEndpoints(catalogue, shelves).mount(routes);
        routes.close();
    }
}
