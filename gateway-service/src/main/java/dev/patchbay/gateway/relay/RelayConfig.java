package dev.patchbay.gateway.relay;

import java.time.Duration;

import jakarta.validation.constraints.Positive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How patient the gateway is with the services behind it. */
@ConfigMapping(prefix = "patchbay.relay")
interface RelayConfig {

    /** To get a connection, be it new or from the pool. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** From passing the request on, its body included, to the head of the answer. */
    @WithDefault("30s")
    Duration responseTimeout();

    /** Without a byte of the answer's body; whole seconds. Streams send a heartbeat every 15 s. */
    @WithDefault("60s")
    Duration idleTimeout();

    /**
     * Connections to each service; a stream takes one for as long as it lasts. As many as a service takes: EurIA's has 1,000
     * streams at once, beside which statuses and cancellations must not wait.
     */
    @WithDefault("2000")
    @Positive
    int connections();
}
