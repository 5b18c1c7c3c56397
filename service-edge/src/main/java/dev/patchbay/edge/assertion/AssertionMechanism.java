package dev.patchbay.edge.assertion;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.patchbay.edge.identity.HeaderMechanism;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** How a service behind the gateway knows who asks. Chosen at build time by {@code patchbay.edge.identity=assertion}. */
@Singleton
@IfBuildProperty(name = "patchbay.edge.identity", stringValue = "assertion")
class AssertionMechanism extends HeaderMechanism {

    private final AssertionVerifier verifier;
    private final String serviceName;

    @Inject
    AssertionMechanism(AssertionVerifier verifier,
            @ConfigProperty(name = "quarkus.application.name") String serviceName) {
        super(Caller.ASSERTION_HEADER);
        this.verifier = verifier;
        this.serviceName = serviceName;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identityProviders) {
        var assertion = context.request().getHeader(Caller.ASSERTION_HEADER);
        if (assertion == null) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom().deferred(() -> verifier.verify(assertion, serviceName)).map(Caller::identity)
                .onFailure(InvalidAssertionException.class).transform(AuthenticationFailedException::new);
    }
}
