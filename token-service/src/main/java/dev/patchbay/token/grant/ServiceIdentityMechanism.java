package dev.patchbay.token.grant;

import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

import dev.patchbay.edge.assertion.AssertionVerifier;
import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.edge.assertion.InvalidAssertionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** A service token says which service asks; the gateway's assertion beside it, made for that service, says for whom. */
@Singleton
class ServiceIdentityMechanism implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";

    private final ServiceTokens tokens;
    private final AssertionVerifier assertions;

    @Inject
    ServiceIdentityMechanism(ServiceTokens tokens, AssertionVerifier assertions) {
        this.tokens = tokens;
        this.assertions = assertions;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identityProviders) {
        var authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom().item(() -> tokens.verify(authorization.substring(BEARER.length())))
                .flatMap(service -> caller(context, service).map(caller -> identity(service, caller)));
    }

    /** The audience must be the asking service: nobody can use an assertion that was made for somebody else. */
    private Uni<Caller> caller(RoutingContext context, String service) {
        var assertion = context.request().getHeader(Caller.ASSERTION_HEADER);
        if (assertion == null) {
            return Uni.createFrom().nullItem();
        }
        return assertions.verify(assertion, service).onFailure(InvalidAssertionException.class)
                .transform(AuthenticationFailedException::new);
    }

    private static SecurityIdentity identity(String service, Caller caller) {
        return QuarkusSecurityIdentity.builder().setPrincipal(new ServiceIdentity(service, caller)).build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "bearer"));
    }
}
