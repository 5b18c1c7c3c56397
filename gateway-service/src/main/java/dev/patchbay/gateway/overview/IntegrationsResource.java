package dev.patchbay.gateway.overview;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.patchbay.gateway.authentication.SignedIn;
import dev.patchbay.gateway.relay.Route;
import dev.patchbay.gateway.relay.Routes;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** All integrations at a glance. A service that is down or slow costs its own row, never the answer. */
@Path("/api/integrations")
@Authenticated
class IntegrationsResource {

    private final Routes routes;
    private final StatusClient statuses;
    private final SecurityIdentity identity;

    @Inject
    IntegrationsResource(Routes routes, StatusClient statuses, SecurityIdentity identity) {
        this.routes = routes;
        this.statuses = statuses;
        this.identity = identity;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Every provider with the status of the account's connection to it")
    public Uni<Integrations> list() {
        var who = SignedIn.of(identity);
        var rows = routes.all().stream().map(route -> row(route, who)).toList();
        return Uni.join().all(rows).andFailFast().map(Integrations::new);
    }

    private Uni<Integration> row(Route route, SignedIn who) {
        return statuses.status(route, who).map(status -> new Integration(route.provider(), status));
    }
}
