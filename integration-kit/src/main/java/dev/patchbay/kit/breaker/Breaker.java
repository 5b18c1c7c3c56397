package dev.patchbay.kit.breaker;

import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/** Leaves a provider alone for a while after it failed repeatedly. One per provider and replica. */
public interface Breaker {

    /** Fails with a {@code CallException} of {@code CircuitOpen}, without calling, while the circuit is open. */
    <T> Uni<T> guard(Supplier<Uni<T>> attempt);

    /** As this replica knows it. */
    CircuitReport report();
}
