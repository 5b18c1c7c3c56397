package dev.patchbay.gateway.overview;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The list of all integrations. */
@ConfigMapping(prefix = "patchbay.overview")
interface OverviewConfig {

    /**
     * How long each service has to tell its status; later its row says that it is out. A service that has just started may
     * need a second or two for its first answer.
     */
    @WithDefault("3s")
    Duration deadline();
}
