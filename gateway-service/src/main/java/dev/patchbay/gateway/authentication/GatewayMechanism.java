package dev.patchbay.gateway.authentication;

import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.gateway.limit.RequestLimiter;
import dev.patchbay.gateway.session.SessionCookie;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** The bearer token everywhere, the cookie where it suffices. Whoever is recognised is also counted. */
@Singleton
class GatewayMechanism implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";

    private final Authenticator authenticator;
    private final RequestLimiter limiter;

    @Inject
    GatewayMechanism(Authenticator authenticator, RequestLimiter limiter) {
        this.authenticator = authenticator;
        this.limiter = limiter;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identityProviders) {
        return Uni.createFrom().deferred(() -> signedIn(context)).onItem().ifNotNull()
                .invoke(signedIn -> limiter.count(signedIn.account())).onItem().ifNotNull().transform(SignedIn::identity);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
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

    private Uni<SignedIn> signedIn(RoutingContext context) {
        var authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return authenticator.byAccessToken(authorization.substring(SCHEME.length()).trim());
        }
        var cookie = context.request().getCookie(SessionCookie.NAME);
        if (cookie != null && CookieUse.suffices(context)) {
            return authenticator.bySessionCookie(cookie.getValue());
        }
        return Uni.createFrom().nullItem();
    }
}
