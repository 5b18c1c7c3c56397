package dev.patchbay.kit.token;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.edge.correlation.CorrelationClientFilter;
import dev.patchbay.edge.problem.ProblemResponseMapper;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;

/** token-service's inner API. This service shows its own token; the user's assertion is passed on unchanged. */
@RegisterRestClient(configKey = "token-service")
@RegisterProvider(CorrelationClientFilter.class)
@RegisterProvider(ProblemResponseMapper.class)
@OidcClientFilter
interface TokenServiceApi {

    @POST
    @Path("/connections/{provider}/authorizations")
    Uni<AuthorizationStarted> authorize(@HeaderParam(Caller.ASSERTION_HEADER) String assertion,
            @PathParam("provider") String provider, AuthorizationRequest request);

    @POST
    @Path("/connections/{provider}/authorizations/callback")
    Uni<AuthorizationEnded> callback(@HeaderParam(Caller.ASSERTION_HEADER) String assertion,
            @PathParam("provider") String provider, AuthorizationCallback callback);

    @POST
    @Path("/connections/{provider}/activation")
    Uni<ConnectionStatus> activate(@HeaderParam(Caller.ASSERTION_HEADER) String assertion,
            @PathParam("provider") String provider, Activation activation);

    @POST
    @Path("/connections/{provider}/keys")
    Uni<ConnectionStatus> keep(@HeaderParam(Caller.ASSERTION_HEADER) String assertion,
            @PathParam("provider") String provider, NewKey key);

    @GET
    @Path("/connections/{provider}/status")
    Uni<ConnectionStatus> status(@HeaderParam(Caller.ASSERTION_HEADER) String assertion,
            @PathParam("provider") String provider);

    @POST
    @Path("/connections/{provider}/access-token")
    Uni<IssuedToken> accessToken(@HeaderParam(Caller.ASSERTION_HEADER) String assertion,
            @PathParam("provider") String provider, AccessTokenRequest request);

    /** Without an assertion: for services with the grant {@code background}. */
    @POST
    @Path("/connections/{provider}/background/access-token")
    Uni<IssuedToken> backgroundToken(@PathParam("provider") String provider, BackgroundTokenRequest request);

    @POST
    @Path("/connections/{provider}/refresh")
    Uni<ConnectionStatus> refresh(@HeaderParam(Caller.ASSERTION_HEADER) String assertion,
            @PathParam("provider") String provider);

    @DELETE
    @Path("/connections/{provider}")
    Uni<Disconnected> disconnect(@HeaderParam(Caller.ASSERTION_HEADER) String assertion,
            @PathParam("provider") String provider);

    @POST
    @Path("/apps/{provider}/access-token")
    Uni<IssuedToken> appToken(@PathParam("provider") String provider);
}
