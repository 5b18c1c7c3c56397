package dev.patchbay.gateway.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.gateway.account.AccountView;
import dev.patchbay.gateway.account.Accounts;
import dev.patchbay.gateway.authentication.SignedIn;
import dev.patchbay.gateway.client.ClientAddresses;
import dev.patchbay.gateway.session.SessionCookie;
import dev.patchbay.gateway.session.Sessions;
import dev.patchbay.gateway.throttle.Origin;
import dev.patchbay.gateway.throttle.SignInThrottle;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;

/** Registration and sign-in of Patchbay's own accounts. */
@Path("/api/auth")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class AuthResource {

    private static final String NO_BODY = "is missing: send JSON with username and password";

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignIn signIn;
    private final SessionCookie cookie;
    private final SignInThrottle throttle;
    private final ClientAddresses addresses;
    private final SecurityIdentity identity;

    @Inject
    AuthResource(Accounts accounts, Sessions sessions, SignIn signIn, SessionCookie cookie, SignInThrottle throttle,
            ClientAddresses addresses, SecurityIdentity identity) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.signIn = signIn;
        this.cookie = cookie;
        this.throttle = throttle;
        this.addresses = addresses;
        this.identity = identity;
    }

    @POST
    @Path("/register")
    @PermitAll
    @Operation(summary = "Create an account and sign in; the first one becomes admin")
    public Uni<RestResponse<SignInAnswer>> register(@NotNull(message = NO_BODY) @Valid NewCredentials body,
            @Context HttpServerRequest request) {
        return accounts.register(body.username(), body.password(), body.invitation())
                .call(verified -> throttle.welcome(verified.account().id(), origin(body.username(), request)))
                .chain(verified -> signIn.begin(verified, Status.CREATED));
    }

    @POST
    @Path("/login")
    @PermitAll
    @Operation(summary = "Sign in")
    public Uni<RestResponse<SignInAnswer>> login(@NotNull(message = NO_BODY) @Valid Credentials body,
            @Context HttpServerRequest request) {
        return throttle.attempt(origin(body.username(), request),
                () -> accounts.authenticate(body.username(), body.password()))
                .chain(verified -> signIn.begin(verified, Status.OK));
    }

    @POST
    @Path("/refresh")
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @Operation(summary = "Get a new access token for the session in the cookie, which is rotated")
    public Uni<RestResponse<SignInAnswer>> refresh(@RestCookie(SessionCookie.NAME) String refreshToken) {
        if (refreshToken == null) {
            return Uni.createFrom().failure(signInAgain());
        }
        return sessions.refresh(refreshToken).map(refreshed -> refreshed.orElseThrow(AuthResource::signInAgain))
                .chain(signIn::proceed);
    }

    @POST
    @Path("/logout")
    @Consumes(MediaType.WILDCARD)
    @Authenticated
    @Operation(summary = "End the session of the bearer token or the cookie")
    public Uni<RestResponse<Void>> logout() {
        return sessions.end(SignedIn.of(identity).session())
                .map(ended -> ResponseBuilder.<Void> noContent().cookie(cookie.removed()).build());
    }

    @GET
    @Path("/me")
    @Authenticated
    @Operation(summary = "Who is signed in")
    public Uni<AccountView> me() {
        return accounts.find(SignedIn.of(identity).account());
    }

    private Origin origin(String username, HttpServerRequest request) {
        return new Origin(username, addresses.prefixOf(request));
    }

    private static ProblemException signInAgain() {
        return new ProblemException(ErrorCode.UNAUTHENTICATED, "The session is over. Sign in again.");
    }
}
