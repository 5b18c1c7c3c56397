package dev.patchbay.gateway.accesstoken;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The short-lived bearer tokens that clients call the API with. */
@ConfigMapping(prefix = "patchbay.access-token")
public interface AccessTokenConfig {

    /** How long one is valid; then the client refreshes it. */
    @WithDefault("5m")
    Duration lifetime();

    /**
     * A verified token is remembered for this long before its session is looked up again. Replicas hear of a logout at once
     * through the database; so long may it take while that is not possible.
     */
    @WithDefault("30s")
    Duration remembered();

    /** How many verified tokens are remembered at most. */
    @WithDefault("50000")
    int maxRemembered();
}
