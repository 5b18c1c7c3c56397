package dev.patchbay.outbox.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jboss.logging.Logger;

/** Tells of a failure that repeats itself once a minute, however often it is met, and of its end. */
final class Outage {

    private static final Logger LOG = Logger.getLogger(Outage.class);
    private static final Duration TOLD_EVERY = Duration.ofMinutes(1);

    private final Clock clock;
    private Instant since;
    private Instant told;

    Outage(Clock clock) {
        this.clock = clock;
    }

    void met(Exception failure) {
        var now = clock.instant();
        since = since == null ? now : since;
        if (told == null || !now.isBefore(told.plus(TOLD_EVERY))) {
            told = now;
            LOG.warnf("Events wait in the outbox since %s and are tried again: %s", since, failure.getMessage());
        }
    }

    void over() {
        if (since != null) {
            LOG.infof("Events leave the outbox again, after %s", Duration.between(since, clock.instant()));
            since = null;
            told = null;
        }
    }
}
