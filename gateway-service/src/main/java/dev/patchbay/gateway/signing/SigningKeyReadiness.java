package dev.patchbay.gateway.signing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Without its key the gateway can neither sign anybody in nor pass a request on. */
@Readiness
@Singleton
class SigningKeyReadiness implements HealthCheck {

    private final SigningKeys keys;

    @Inject
    SigningKeyReadiness(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        var key = keys.loaded();
        var response = HealthCheckResponse.named("signing key").status(key.isPresent());
        key.ifPresent(loaded -> response.withData("key_id", loaded.key().id()));
        return response.build();
    }
}
