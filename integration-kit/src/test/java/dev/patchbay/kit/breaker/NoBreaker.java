package dev.patchbay.kit.breaker;

import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/** Lets everything through. */
public final class NoBreaker implements Breaker {

    @Override
    public <T> Uni<T> guard(Supplier<Uni<T>> attempt) {
        return attempt.get();
    }

    @Override
    public CircuitState state() {
        return CircuitState.CLOSED;
    }
}
