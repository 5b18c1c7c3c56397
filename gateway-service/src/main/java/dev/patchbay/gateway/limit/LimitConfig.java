package dev.patchbay.gateway.limit;

import jakarta.validation.constraints.Positive;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What one request, one account and one address may take. */
@ConfigMapping(prefix = "patchbay.limit")
public interface LimitConfig {

    /** Requests that an account may make each second in the long run, on each replica. */
    @WithDefault("50")
    @Positive
    int requestsPerSecond();

    /** Requests that an account may make at once after a pause. */
    @WithDefault("100")
    @Positive
    int burst();

    /** What one address may ask for, with or without credentials. */
    Address address();

    /** The largest request body that is relayed; what Patchbay's own services take. */
    @WithDefault("64K")
    MemorySize maxBodySize();

    /** The longest request target; below {@code quarkus.http.limits.max-initial-line-length}, which cannot explain itself. */
    @WithDefault("8K")
    MemorySize maxUriLength();

    /** All header names and values together; below {@code quarkus.http.limits.max-header-size}. */
    @WithDefault("16K")
    MemorySize maxHeaderSize();

    /** Limits of one IPv4 address, or one IPv6 network of 64 bits; several people may share it. */
    interface Address {

        /** Requests that it may make each second in the long run, on each replica. */
        @WithDefault("500")
        @Positive
        int requestsPerSecond();

        /** Requests that it may make at once after a pause. */
        @WithDefault("1000")
        @Positive
        int burst();
    }
}
