package dev.patchbay.outbox.inbox;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long it is remembered which events have had their effect. */
@ConfigMapping(prefix = "patchbay.inbox")
public interface InboxConfig {

    /** Longer than Kafka keeps records, and than anybody waits before repeating a dead letter that is a duplicate. */
    @WithDefault("14d")
    Duration keep();

    /** How often what need not be remembered any more is removed. */
    @WithDefault("1h")
    Duration cleanUpEvery();
}
