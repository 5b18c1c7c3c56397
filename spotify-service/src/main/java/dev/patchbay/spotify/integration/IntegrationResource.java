package dev.patchbay.spotify.integration;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.spotify.call.health.HealthReport;
import dev.patchbay.spotify.call.health.ProviderHealth;
import dev.patchbay.spotify.token.AuthorizationCallback;
import dev.patchbay.spotify.token.AuthorizationStarted;
import dev.patchbay.spotify.token.Disconnected;
import dev.patchbay.spotify.token.TokenService;
import dev.patchbay.spotify.wire.Inputs;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** The canonical integration resource: the same paths and the same JSON for every provider. */
@Path("/integration")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class IntegrationResource {

    private final SecurityIdentity identity;
    private final TokenService tokenService;
    private final Connecting connecting;
    private final AccountMemory memory;
    private final ProviderHealth health;
    private final IntegrationMetrics metrics;

    @Inject
    IntegrationResource(SecurityIdentity identity, TokenService tokenService, Connecting connecting, AccountMemory memory,
            ProviderHealth health, IntegrationMetrics metrics) {
        this.identity = identity;
        this.tokenService = tokenService;
        this.connecting = connecting;
        this.memory = memory;
        this.health = health;
        this.metrics = metrics;
    }

    /** Renews nothing and asks nobody outside of Patchbay. */
    @GET
    @Path("/status")
    public Uni<ConnectionStatus> status() {
        return tokenService.status(caller()).onItemOrFailure().invoke(metrics::statusAnswered);
    }

    @POST
    @Path("/connect")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<AuthorizationStarted> connect(ConnectRequest request) {
        return connecting.start(caller(), request == null ? null : request.returnTo());
    }

    /** Where the provider sends the browser; ends on the page that connecting was started from. */
    @GET
    @Path("/callback")
    public Uni<RestResponse<Void>> callback(@RestQuery List<String> state, @RestQuery List<String> code,
            @RestQuery List<String> error, @RestQuery List<String> iss) {
        var inputs = new Inputs();
        var callback = new AuthorizationCallback(inputs.single("state", state), inputs.single("code", code),
                inputs.single("error", error), inputs.single("iss", iss));
        inputs.verify();
        return connecting.finish(caller(), callback).map(RestResponse::seeOther);
    }

    @POST
    @Path("/disconnect")
    public Uni<Disconnected> disconnect() {
        var caller = caller();
        return tokenService.disconnect(caller).call(answer -> memory.forget(caller.account())).onItemOrFailure()
                .invoke(metrics::disconnectAnswered);
    }

    @POST
    @Path("/refresh")
    public Uni<ConnectionStatus> refresh() {
        var caller = caller();
        return tokenService.refresh(caller).invoke(status -> memory.dropTokens(caller.account()));
    }

    @GET
    @Path("/health")
    public Uni<HealthReport> health() {
        return health.report();
    }

    private Caller caller() {
        return Caller.of(identity);
    }
}
