package dev.patchbay.gateway.overview;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The list of all integrations. */
@ConfigMapping(prefix = "patchbay.overview")
interface OverviewConfig {

    /** How long each service has to tell its status; later its row says that it is out. */
    @WithDefault("1s")
    Duration deadline();
}
