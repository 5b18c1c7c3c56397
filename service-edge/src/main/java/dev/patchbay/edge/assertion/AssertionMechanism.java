package dev.patchbay.edge.assertion;

import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** How a service behind the gateway knows who asks. Chosen at build time by {@code patchbay.edge.identity=assertion}. */
@Singleton
@IfBuildProperty(name = "patchbay.edge.identity", stringValue = "assertion")
class AssertionMechanism implements HttpAuthenticationMechanism {

    private final AssertionVerifier verifier;
    private final String serviceName;

    @Inject
    AssertionMechanism(AssertionVerifier verifier,
            @ConfigProperty(name = "quarkus.application.name") String serviceName) {
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
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.OTHER_HEADER, Caller.ASSERTION_HEADER));
    }
}
