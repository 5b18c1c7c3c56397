package dev.patchbay.kit.breaker;

import java.time.Instant;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/** Lets everything through. */
public final class NoBreaker implements Breaker {

    @Override
    public <T> Uni<T> guard(Supplier<Uni<T>> attempt) {
        return attempt.get();
    }

    @Override
    public CircuitReport report() {
        return new CircuitReport(CircuitState.CLOSED, Instant.EPOCH, 0, null, 0);
    }
}
