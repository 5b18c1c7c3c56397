package dev.patchbay.kit.integration;

import java.util.List;
import java.util.function.UnaryOperator;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestResponse;

import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.kit.health.HealthReport;
import dev.patchbay.kit.health.ProviderHealth;
import dev.patchbay.kit.operation.Inputs;
import dev.patchbay.kit.token.AuthorizationCallback;
import dev.patchbay.kit.token.Disconnected;
import dev.patchbay.kit.token.TokenService;
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
    private final ProviderProfile profile;
    private final Connecting connecting;
    private final ConnectingByKey connectingByKey;
    private final AccountMemory memory;
    private final ProviderHealth health;
    private final Hindrance hindrance;
    private final OperatorAccount operators;
    private final IntegrationMetrics metrics;

    @Inject
    IntegrationResource(SecurityIdentity identity, TokenService tokenService, ProviderProfile profile,
            Connecting connecting, ConnectingByKey connectingByKey, AccountMemory memory, ProviderHealth health,
            Hindrance hindrance, OperatorAccount operators, IntegrationMetrics metrics) {
        this.identity = identity;
        this.tokenService = tokenService;
        this.profile = profile;
        this.connecting = connecting;
        this.connectingByKey = connectingByKey;
        this.memory = memory;
        this.health = health;
        this.hindrance = hindrance;
        this.operators = operators;
        this.metrics = metrics;
    }

    /** Renews nothing and asks nobody outside of Patchbay. */
    @GET
    @Path("/status")
    public Uni<ConnectionStatus> status() {
        return operators.status().orElseGet(() -> tokenService.status(caller())).map(hindrance::shown).onItemOrFailure()
                .invoke(metrics::statusAnswered);
    }

    @POST
    @Path("/connect")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<ConnectAnswer> connect(ConnectRequest request) {
        hindrance.requireCallable("connect");
        operators.requireNone();
        var asked = request == null ? new ConnectRequest(null, null) : request;
        return asked.key() != null || !profile.methods().contains(ConnectMethod.CONSENT)
                ? connectingByKey.connect(caller(), asked.key()).map(ConnectAnswer::connected)
                : connecting.start(caller(), asked.returnTo()).map(ConnectAnswer::started);
    }

    /** Where the provider sends the browser; ends on the page that connecting was started from. */
    @GET
    @Path("/callback")
    public Uni<RestResponse<Void>> callback(@Context UriInfo request) {
        var inputs = new Inputs();
        var sent = request.getQueryParameters();
        UnaryOperator<String> single = name -> inputs.single(name, sent.getOrDefault(name, List.of()));
        var callback = new AuthorizationCallback(single.apply("state"), single.apply("code"), single.apply("error"),
                single.apply("iss"), single.apply("oauth_token"), single.apply("oauth_verifier"), single.apply("denied"));
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
        hindrance.requireCallable("refresh");
        var caller = caller();
        return operators.status().orElseGet(() -> tokenService.refresh(caller))
                .invoke(status -> memory.dropTokens(caller.account()));
    }

    @GET
    @Path("/health")
    public Uni<HealthReport> health() {
        return health.report(caller().account());
    }

    private Caller caller() {
        return Caller.of(identity);
    }
}
