package dev.patchbay.kit.rate;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many requests the provider gets at most from all replicas together. */
@ConfigMapping(prefix = "patchbay.rate")
public interface RateConfig {

    /** Where the replicas keep the budget; with {@code redis}, {@code quarkus.redis.hosts} says where that is. */
    @WithDefault("database")
    Store store();

    /** Requests in any {@link #window()}; 0 for no limit of our own. */
    @WithDefault("0")
    @Min(0)
    int limit();

    /** The moving window that the provider counts in. */
    @WithDefault("30s")
    Duration window();

    /** How far apart requests are at least, for a provider that asks for it; each is then leased by itself. */
    @WithDefault("0s")
    Duration spacing();

    /** How long an interactive call waits at most for its turn where requests are spaced; background work never waits. */
    @WithDefault("2s")
    Duration patience();

    /** Percentage of the limit that background work leaves to interactive calls. */
    @WithDefault("30")
    @Min(0)
    @Max(90)
    int reserve();

    /** How many slots a replica leases at most at once; fewer where fewer are used. */
    @WithDefault("5")
    @Min(1)
    int lot();

    /** How long a leased slot may be used; then it goes back. */
    @WithDefault("1s")
    Duration lease();

    /** How much longer than the window a used slot stays taken: for latency, and for clocks that run unlike. */
    @WithDefault("250ms")
    Duration margin();

    /**
     * Requests in any window, those with a slot among them, up to which a replica goes on while the {@link #store()} cannot be
     * asked.
     */
    @WithDefault("9")
    @Min(0)
    int withoutStore();

    /** What all replicas can ask. */
    enum Store {
        DATABASE,
        REDIS
    }
}
