package dev.patchbay.spotify.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Bounds what retries add to the load of a provider that is down already: one retry for every five calls, and ten a
 * second on top, so that a quiet service can always retry.
 */
final class RetryBudget {

    private static final double PER_CALL = 0.2;
    private static final double PER_SECOND = 10;
    private static final double MOST = 100;

    private final Clock clock;
    private double left = PER_SECOND;
    private Instant filledAt;

    RetryBudget(Clock clock) {
        this.clock = clock;
        this.filledAt = clock.instant();
    }

    synchronized void earn() {
        left = Math.min(MOST, left + PER_CALL);
    }

    synchronized boolean spend() {
        refill();
        if (left < 1) {
            return false;
        }
        left -= 1;
        return true;
    }

    private void refill() {
        var now = clock.instant();
        double reserve = Math.max(0, Duration.between(filledAt, now).toMillis()) / 1000.0 * PER_SECOND;
        left = Math.max(left, Math.min(PER_SECOND, left + reserve));
        filledAt = now;
    }
}
