package dev.patchbay.kit.health;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

import dev.patchbay.kit.breaker.CircuitReport;
import dev.patchbay.kit.rate.RateReport;

/**
 * Whether the provider can be used now by whoever wants to know, as seen by this replica.
 *
 * @param responseTimeMs of the latest call, null before the first
 * @param lastChecked when the latest call ended, null before the first
 * @param blockedUntil until when the provider asked whoever wants to know to leave it alone, null if it did not
 * @param rateBudget what is left of the requests that it may get from all replicas, null if they are not limited
 */
public record HealthReport(Status status, Long responseTimeMs, Instant lastChecked, CircuitReport circuit,
        Instant blockedUntil, RateReport rateBudget) {

    /** A word for a person's eye. */
    public enum Status {
        HEALTHY,
        UNHEALTHY;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
