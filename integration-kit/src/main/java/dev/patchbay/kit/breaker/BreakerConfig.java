package dev.patchbay.kit.breaker;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When the provider is left alone. */
@ConfigMapping(prefix = "patchbay.breaker")
public interface BreakerConfig {

    /** How many failures in a row open the circuit. */
    @WithDefault("5")
    @Min(1)
    int failures();

    /** How long it stays open; then one call tries. */
    @WithDefault("60s")
    Duration openFor();
}
