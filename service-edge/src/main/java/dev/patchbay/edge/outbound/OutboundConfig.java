package dev.patchbay.edge.outbound;

import jakarta.validation.constraints.Positive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How servers are called. Public, or its limits are not checked at start. */
@ConfigMapping(prefix = "patchbay.outbound")
public interface OutboundConfig {

    /** Connections to one server at once; more requests wait, and their deadlines run. */
    @WithDefault("64")
    @Positive
    int connectionsPerServer();
}
