package dev.patchbay.kit.token;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Access tokens in this service's memory. */
@ConfigMapping(prefix = "patchbay.token")
public interface TokenConfig {

    /** How long a token is used without asking token-service again; bounds how late a replica without Kafka learns. */
    @WithDefault("60s")
    Duration rememberedFor();

    /** For how many accounts at most. */
    @WithDefault("10000")
    int rememberedAccounts();
}
