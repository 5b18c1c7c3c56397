package dev.patchbay.kit.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The instant by which a call must have ended, whatever it tries. */
record Deadline(Clock clock, Instant end) {

    static Deadline in(Duration time, Clock clock) {
        return new Deadline(clock, clock.instant().plus(time));
    }

    Duration remaining() {
        return Duration.between(clock.instant(), end);
    }

    /** At least a millisecond, since a timer needs one. */
    Duration atMost(Duration limit) {
        var remaining = remaining();
        var shorter = remaining.compareTo(limit) < 0 ? remaining : limit;
        return shorter.toMillis() < 1 ? Duration.ofMillis(1) : shorter;
    }
}
