package dev.patchbay.gateway.authentication;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.identity.HeaderMechanism;
import dev.patchbay.gateway.limit.RequestLimiter;
import dev.patchbay.gateway.session.SessionCookie;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** The bearer token everywhere, the cookie where it suffices. Whoever is recognised is also counted. */
@Singleton
class GatewayMechanism extends HeaderMechanism {

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

    private Uni<SignedIn> signedIn(RoutingContext context) {
        var token = bearerToken(context);
        if (token != null) {
            return authenticator.byAccessToken(token);
        }
        var cookie = context.request().getCookie(SessionCookie.NAME);
        if (cookie != null && CookieUse.suffices(context)) {
            return authenticator.bySessionCookie(cookie.getValue());
        }
        return Uni.createFrom().nullItem();
    }
}
