package dev.patchbay.kit.breaker;

import java.time.Instant;

/**
 * What the circuit did since this replica started.
 *
 * @param since when it came into its state; the start of this replica if it never opened
 * @param failures outages in a row; each success, and each failure that is no outage, makes them zero
 * @param nextAttemptAt from when on a call is let through, null unless the circuit is open
 * @param openings how often it opened, failed probes included
 */
public record CircuitReport(CircuitState state, Instant since, int failures, Instant nextAttemptAt, int openings) {
}
