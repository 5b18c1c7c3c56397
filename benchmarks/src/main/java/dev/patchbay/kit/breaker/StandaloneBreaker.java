package dev.patchbay.kit.breaker;

import java.time.Clock;

import dev.patchbay.kit.call.TestProvider;
import dev.patchbay.kit.test.config.Defaults;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** The service's breaker with its defaults. In this package, as the breaker is. */
public final class StandaloneBreaker {

    private StandaloneBreaker() {
    }

    public static Breaker create(Clock clock) {
        return new GuardBreaker(new TestProvider(), Defaults.of(BreakerConfig.class), (state, nextAttempt) -> {
        }, clock, new SimpleMeterRegistry());
    }
}
