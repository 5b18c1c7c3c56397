package dev.patchbay.kit.call;

import java.time.Clock;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.edge.json.WireFormat;
import dev.patchbay.edge.time.Pauses;
import dev.patchbay.kit.block.BlocksInMemory;
import dev.patchbay.kit.breaker.NoBreaker;
import dev.patchbay.kit.health.HealthOfNobody;
import dev.patchbay.kit.rate.BudgetInMemory;
import dev.patchbay.kit.test.config.Defaults;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Attempts with nothing around them but what a test gives. */
final class TestAttempts {

    private TestAttempts() {
    }

    static Attempts create(Transport transport, Pauses pauses, Clock clock) {
        var provider = new TestProvider();
        var config = Defaults.of(CallConfig.class);
        var reader = new AnswerReader(provider, config, json(), clock);
        var attempt = new Attempt(Permitted.always(), transport, reader, new BlocksInMemory().replica(provider, clock),
                BudgetInMemory.unlimited(clock), new NoBreaker(),
                HealthOfNobody.create(clock), config, clock);
        var retries = new RetryBudget(provider, new SimpleMeterRegistry(), clock);
        return new Attempts(attempt, retries, pauses, config, clock);
    }

    private static ObjectMapper json() {
        var json = new ObjectMapper();
        new WireFormat().customize(json);
        return json;
    }
}
