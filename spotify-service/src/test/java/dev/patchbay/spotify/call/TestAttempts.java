package dev.patchbay.spotify.call;

import java.time.Clock;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.spotify.call.block.BlocksInMemory;
import dev.patchbay.spotify.call.breaker.Breaker;
import dev.patchbay.spotify.call.breaker.CircuitState;
import dev.patchbay.spotify.call.health.HealthOfNobody;
import dev.patchbay.spotify.simulated.Defaults;
import io.smallrye.mutiny.Uni;

/** Attempts with nothing around them but what a test gives. */
final class TestAttempts {

    private TestAttempts() {
    }

    static Attempts create(Transport transport, Pauses pauses, Clock clock) {
        var provider = new TestProvider();
        var config = Defaults.of(CallConfig.class);
        var reader = new AnswerReader(provider, config, new ObjectMapper(), clock);
        var attempt = new Attempt(transport, reader, new BlocksInMemory().replica(provider, clock), new NoBreaker(),
                HealthOfNobody.create(clock), config, clock);
        return new Attempts(attempt, pauses, config, clock);
    }

    private static final class NoBreaker implements Breaker {

        @Override
        public <T> Uni<T> guard(Supplier<Uni<T>> attempt) {
            return attempt.get();
        }

        @Override
        public CircuitState state() {
            return CircuitState.CLOSED;
        }
    }
}
