package dev.patchbay.kit.call;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How calls to the provider are made. */
@ConfigMapping(prefix = "patchbay.call")
public interface CallConfig {

    /** For a whole call, with the wait for a token, the retries and the pauses between them. */
    @WithDefault("8s")
    Duration deadline();

    /** For one attempt, from connecting to the last byte. */
    @WithDefault("3s")
    Duration attemptTimeout();

    /** The largest answer that is read. */
    @WithDefault("2M")
    MemorySize maxBytes();

    /**
     * How long a call waits for a step in the database, or Redis if the budget lies there: a last good answer, a block, a slot.
     * It goes on without.
     */
    @WithDefault("1s")
    Duration databasePatience();

    Retry retry();

    RateLimit rateLimit();

    /** Repeating what failed for a passing reason. */
    interface Retry {

        /** How often at most, after the first attempt. */
        @WithDefault("2")
        @Min(0)
        @Max(5)
        int max();

        /** The lower bound of every pause, for a provider that asks not to be hurried. */
        @WithDefault("0s")
        Duration floor();

        /** The upper bound of the first pause; it doubles with each further one. The pause is drawn from the floor to it. */
        @WithDefault("200ms")
        Duration base();

        /** The upper bound of every pause. */
        @WithDefault("2s")
        Duration cap();
    }

    /** Obeying 429 answers. */
    interface RateLimit {

        /** The longest {@code Retry-After} that a request waits for; a longer one blocks the provider for all replicas. */
        @WithDefault("1s")
        Duration longestPause();

        /** How long to leave the provider alone when a 429 does not say. */
        @WithDefault("30s")
        Duration defaultBlock();
    }
}
