package dev.patchbay.gateway.signing;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When the key that the gateway signs with is replaced. */
@ConfigMapping(prefix = "patchbay.signing-key")
public interface SigningKeyConfig {

    /** For how long one key signs. */
    @WithDefault("30d")
    Duration maxAge();

    /** How long a new key is published before it signs, so that all replicas have it by then. */
    @WithDefault("10m")
    Duration publishedAhead();

    /** How long an old key is published after it has signed for the last time; not shorter than any token lives. */
    @WithDefault("1h")
    Duration keptAfter();

    /** How often a replica looks for new and old keys; well below {@code published-ahead}. */
    @WithDefault("30s")
    Duration checkEvery();
}
