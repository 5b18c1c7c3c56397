package dev.patchbay.gateway.account;

import jakarta.validation.constraints.Positive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of the machine password hashing may take; each hash costs 19 MiB and some ten milliseconds of a core. */
@ConfigMapping(prefix = "patchbay.password")
interface PasswordConfig {

    /** Hashes computed at the same time. */
    @WithDefault("2")
    @Positive
    int maxConcurrent();

    /** Requests that may be waiting for or computing a hash; the next one is refused with 503. */
    @WithDefault("64")
    @Positive
    int maxWaiting();
}
