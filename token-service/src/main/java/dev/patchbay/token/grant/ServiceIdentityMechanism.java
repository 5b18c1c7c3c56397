package dev.patchbay.token.grant;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.assertion.AssertionVerifier;
import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.edge.assertion.InvalidAssertionException;
import dev.patchbay.edge.identity.HeaderMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** A service token says which service asks; the gateway's assertion beside it, made for that service, says for whom. */
@Singleton
class ServiceIdentityMechanism extends HeaderMechanism {

    private final ServiceTokens tokens;
    private final AssertionVerifier assertions;

    @Inject
    ServiceIdentityMechanism(ServiceTokens tokens, AssertionVerifier assertions) {
        this.tokens = tokens;
        this.assertions = assertions;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identityProviders) {
        var token = bearerToken(context);
        if (token == null) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom().item(() -> tokens.verify(token))
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
}
