package dev.patchbay.token.authorization;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.token.activation.Activated;
import dev.patchbay.token.authorization.AuthorizationResponses.Response;
import dev.patchbay.token.authorization.Callback.Outcome;
import dev.patchbay.token.connection.Scheme;
import dev.patchbay.token.credential.AccessCredentials;
import dev.patchbay.token.credential.Oauth1Signing;
import dev.patchbay.token.grant.ConnectionAccess;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** The steps of a consent (authorization code with PKCE, or OAuth 1.0a), in their order. */
@Path("/connections/{provider}")
@Authenticated
public class AuthorizationResource {

    private final ConnectionAccess access;
    private final AuthorizationRequests requests;
    private final Callback callback;
    private final PendingActivation activation;
    private final AccessCredentials credentials;

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record StartRequest(@NotBlank @Size(max = 500) String redirectUri, @NotBlank @Size(max = 2000) String returnTo,
            @NotNull @Size(max = 50) List<@NotBlank String> scopes) {
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record StartResponse(String authorizationUrl, Instant expiresAt) {

        @Override
        public String toString() {
            return "authorization started";
        }
    }

    /** The parameters of the redirect (RFC 6749, 4.1.2; RFC 9207; RFC 5849, 2.2), as they came. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record CallbackRequest(@Size(max = 200) String state, @Size(max = 4000) String code,
            @Size(max = 200) String error, @Size(max = 500) String iss, @Size(max = 500) String oauthToken,
            @Size(max = 500) String oauthVerifier, @Size(max = 500) String denied) {

        Response response() {
            return new Response(state, code, error, iss, oauthToken, oauthVerifier, denied);
        }

        @Override
        public String toString() {
            return "callback";
        }
    }

    /** @param outcome {@code authorized} or {@code denied}; the id and the credential come with the former only */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CallbackResponse(String outcome, String returnTo, UUID authorizationId, String accessToken,
            Scheme scheme, Oauth1Signing oauth1) {

        @Override
        public String toString() {
            return outcome;
        }
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record ActivationRequest(@NotNull UUID authorizationId, @NotNull ProviderAccount account) {
    }

    @Inject
    AuthorizationResource(ConnectionAccess access, AuthorizationRequests requests, Callback callback,
            PendingActivation activation, AccessCredentials credentials) {
        this.access = access;
        this.requests = requests;
        this.callback = callback;
        this.activation = activation;
        this.credentials = credentials;
    }

    @POST
    @Path("authorizations")
    @ResponseStatus(201)
    public Uni<StartResponse> start(@RestPath String provider, @NotNull @Valid StartRequest request) {
        var connection = access.require(provider);
        return requests.start(access.service(), connection, access.session(), request.redirectUri(), request.returnTo(),
                request.scopes()).map(started -> new StartResponse(started.url(), started.expiresAt()));
    }

    @POST
    @Path("authorizations/callback")
    public Uni<CallbackResponse> complete(@RestPath String provider, @NotNull @Valid CallbackRequest request) {
        var connection = access.require(provider);
        return callback.complete(access.service(), connection, access.session(), request.response())
                .map(outcome -> switch (outcome) {
                    case Outcome.Authorized authorized -> authorized(provider, authorized);
                    case Outcome.Denied denied -> new CallbackResponse("denied", denied.returnTo(), null, null, null, null);
                });
    }

    private CallbackResponse authorized(String provider, Outcome.Authorized authorized) {
        var tokens = authorized.tokens();
        return new CallbackResponse("authorized", authorized.returnTo(), authorized.id(), tokens.accessToken(),
                tokens.scheme(), credentials.signing(provider, tokens));
    }

    @POST
    @Path("activation")
    public Uni<ConnectionStatus> activate(@RestPath String provider, @NotNull @Valid ActivationRequest request) {
        var connection = access.require(provider);
        return activation.activate(access.service(), connection, access.session(), request.authorizationId(),
                request.account()).map(Activated::orConflict);
    }
}
