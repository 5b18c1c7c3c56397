package dev.patchbay.outbox.consume;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How consumers of events deal with failures. */
@ConfigMapping(prefix = "patchbay.consumer")
public interface ConsumerConfig {

    /** Pause before the first repetition; doubles with each further one, give or take half of it. */
    @WithDefault("200ms")
    Duration firstPause();

    /** Upper bound of every pause. */
    @WithDefault("10s")
    Duration longestPause();

    /** How often an event is tried whose failure does not look as if it passes; then it is a dead letter. */
    @WithDefault("3")
    int attempts();
}
