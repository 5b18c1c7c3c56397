package dev.patchbay.kit.call;

import java.time.Clock;
import java.util.Arrays;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Bounds what retries add to the load of a provider that is down already: a fifth of the calls of the last ten seconds, and
 * ten a second on top, so that a quiet service can always retry. One for all calls of this replica to its provider:
 * {@code integration_retries_total{provider,outcome}}, the outcome being {@code made} or {@code refused}.
 */
@Singleton
class RetryBudget {

    private static final double PER_CALL = 0.2;
    private static final double PER_SECOND = 10;
    private static final int SECONDS_REMEMBERED = 10;

    private final Clock clock;
    private final Counter made;
    private final Counter refused;
    private final double[] earned = new double[SECONDS_REMEMBERED];
    private double reserve = PER_SECOND;
    private long refilledAt;

    @Inject
    RetryBudget(Provider provider, MeterRegistry metrics, Clock clock) {
        this.clock = clock;
        this.refilledAt = clock.millis();
        this.made = metrics.counter("integration.retries", "provider", provider.name(), "outcome", "made");
        this.refused = metrics.counter("integration.retries", "provider", provider.name(), "outcome", "refused");
    }

    synchronized void earn() {
        refill();
        earned[slot(refilledAt)] += PER_CALL;
    }

    synchronized boolean spend() {
        refill();
        var allowed = spendReserve() || spendEarned();
        (allowed ? made : refused).increment();
        return allowed;
    }

    private boolean spendReserve() {
        if (reserve < 1) {
            return false;
        }
        reserve -= 1;
        return true;
    }

    private boolean spendEarned() {
        if (Arrays.stream(earned).sum() < 1) {
            return false;
        }
        double owed = 1;
        // the oldest first: it is the next to be forgotten
        for (int age = SECONDS_REMEMBERED - 1; age >= 0; age--) {
            int slot = slot(refilledAt - age * 1_000L);
            double part = Math.min(owed, earned[slot]);
            earned[slot] -= part;
            owed -= part;
        }
        return true;
    }

    private void refill() {
        long now = Math.max(clock.millis(), refilledAt);
        long seconds = Math.min(now / 1_000 - refilledAt / 1_000, SECONDS_REMEMBERED);
        for (long second = 0; second < seconds; second++) {
            earned[slot(now - second * 1_000)] = 0;
        }
        reserve = Math.min(PER_SECOND, reserve + (now - refilledAt) / 1_000.0 * PER_SECOND);
        refilledAt = now;
    }

    private static int slot(long millis) {
        return (int) (millis / 1_000 % SECONDS_REMEMBERED);
    }
}
