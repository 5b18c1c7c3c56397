package dev.patchbay.kit.breaker;

import java.time.Instant;

/** Hears of each change of the circuit, in order; must return at once. */
@FunctionalInterface
interface CircuitListener {

    /** @param nextAttempt when one call tries again, null unless the circuit is open */
    void changed(CircuitState state, Instant nextAttempt);
}
