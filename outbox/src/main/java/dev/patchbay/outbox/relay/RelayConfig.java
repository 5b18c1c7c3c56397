package dev.patchbay.outbox.relay;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How events get from the outbox to Kafka. */
@ConfigMapping(prefix = "patchbay.outbox")
public interface RelayConfig {

    /** How often the outbox is looked at when no notification comes, and how long the relay rests after a failure. */
    @WithDefault("1s")
    Duration poll();

    /**
     * A relay of which PostgreSQL hears nothing for this long, because its process was stopped or its host is gone, is
     * replaced by that of another replica. Longer than Kafka may take to answer, which is 15 s.
     */
    @WithDefault("20s")
    Duration takeOverAfter();

    /** How long a service that stops goes on publishing what waits. */
    @WithDefault("5s")
    Duration drain();
}
