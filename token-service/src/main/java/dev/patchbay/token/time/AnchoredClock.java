package dev.patchbay.token.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Counts on from an instant that somebody else told. What the machine believes the time to be has no influence. */
final class AnchoredClock extends Clock {

    private final AtomicReference<Anchor> anchor;
    private final ZoneId zone;

    private record Anchor(Instant instant, long nanos) {

        private Instant now() {
            return instant.plusNanos(System.nanoTime() - nanos);
        }
    }

    AnchoredClock() {
        this(new AtomicReference<>(new Anchor(Instant.now(), System.nanoTime())), ZoneOffset.UTC);
    }

    private AnchoredClock(AtomicReference<Anchor> anchor, ZoneId zone) {
        this.anchor = anchor;
        this.zone = zone;
    }

    /**
     * @param told the time at the monotonic instant {@code nanos}
     * @return how far this clock was behind it
     */
    Duration anchor(Instant told, long nanos) {
        var next = new Anchor(told, nanos);
        var behind = Duration.between(instant(), next.now());
        anchor.set(next);
        return behind;
    }

    @Override
    public Instant instant() {
        return anchor.get().now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new AnchoredClock(anchor, other);
    }
}
