package dev.patchbay.spotify.call;

import java.time.Clock;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.edge.time.Pauses;
import dev.patchbay.spotify.call.block.BlocksInMemory;
import dev.patchbay.spotify.call.breaker.NoBreaker;
import dev.patchbay.spotify.call.health.HealthOfNobody;
import dev.patchbay.spotify.call.rate.BudgetInMemory;
import dev.patchbay.spotify.simulated.Defaults;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Attempts with nothing around them but what a test gives. */
final class TestAttempts {

    private TestAttempts() {
    }

    static Attempts create(Transport transport, Pauses pauses, Clock clock) {
        var provider = new TestProvider();
        var config = Defaults.of(CallConfig.class);
        var reader = new AnswerReader(provider, config, new ObjectMapper(), clock);
        var attempt = new Attempt(transport, reader, new BlocksInMemory().replica(provider, clock),
                BudgetInMemory.unlimited(clock), new NoBreaker(),
                HealthOfNobody.create(clock), config, clock);
        var retries = new RetryBudget(provider, new SimpleMeterRegistry(), clock);
        return new Attempts(attempt, retries, pauses, config, clock);
    }
}
