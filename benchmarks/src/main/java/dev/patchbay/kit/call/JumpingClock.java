package dev.patchbay.kit.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A real clock that can be put forward. For one thread. */
final class JumpingClock extends Clock {

    private final Clock real;
    private Duration ahead = Duration.ZERO;

    JumpingClock(Clock real) {
        this.real = real;
    }

    void jump(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new JumpingClock(real.withZone(zone));
    }
}
