package dev.patchbay.edge.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.inject.Singleton;

/** The time of day, until a test turns it on. */
@Singleton
public class TurnableClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;
    private volatile Instant stopped;

    /** From now on time passes only when it is turned on. */
    public void stop() {
        stopped = Instant.now();
    }

    public void turnOn(Duration duration) {
        ahead = ahead.plus(duration);
    }

    @Override
    public Instant instant() {
        return (stopped == null ? Instant.now() : stopped).plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }
}
