package dev.patchbay.gateway.session;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long people stay signed in. */
@ConfigMapping(prefix = "patchbay.session")
public interface SessionConfig {

    /** A session ends when it has not been refreshed for this long. */
    @WithDefault("30d")
    Duration lifetime();

    /** A session ends this long after the sign-in, however often it was refreshed. */
    @WithDefault("90d")
    Duration maxLifetime();

    /**
     * For this long after a refresh the previous refresh token is still taken, since two tabs may refresh at the same
     * moment; later it counts as stolen and ends the session (RFC 9700, 4.14.2).
     */
    @WithDefault("10s")
    Duration reuseGrace();
}
