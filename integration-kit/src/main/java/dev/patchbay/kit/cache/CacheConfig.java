package dev.patchbay.kit.cache;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is remembered of the provider's answers. */
@ConfigMapping(prefix = "patchbay.cache")
public interface CacheConfig {

    /** How long an answer of search or catalogue is given again without asking. */
    @WithDefault("1h")
    Duration freshFor();

    /** Memory for fresh answers, counted as their JSON. */
    @WithDefault("32M")
    MemorySize freshBytes();

    /** How long a last good answer may stand in for a provider that is down. */
    @WithDefault("7d")
    Duration staleFor();

    /** The largest answer that is kept in the database. */
    @WithDefault("64K")
    MemorySize staleBytes();

    /** How many last good answers are kept for one account. */
    @WithDefault("200")
    int stalePerAccount();

    /** How many last good answers are kept that belong to nobody in particular. */
    @WithDefault("20000")
    int staleNeutral();
}
