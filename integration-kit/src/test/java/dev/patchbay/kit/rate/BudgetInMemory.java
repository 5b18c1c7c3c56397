package dev.patchbay.kit.rate;

import java.time.Clock;
import java.util.Map;

import dev.patchbay.edge.time.Pauses;
import dev.patchbay.kit.call.CallConfig;
import dev.patchbay.kit.call.TestProvider;
import dev.patchbay.kit.test.config.Defaults;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;

/** Rate budgets that a test makes for itself. */
public final class BudgetInMemory {

    static final Pauses REAL_PAUSES = time -> time.toMillis() < 1 ? Uni.createFrom().voidItem()
            : Uni.createFrom().voidItem().onItem().delayIt().by(time);

    private BudgetInMemory() {
    }

    public static RateBudget unlimited(Clock clock) {
        return replica(Map.of(), null, duration -> Uni.createFrom().nothing(), clock);
    }

    static LeaseTerms terms(String app, Map<String, String> config) {
        return LeaseTerms.of(new TestProvider(app), Defaults.with(RateConfig.class, config),
                Defaults.with(CallConfig.class, config));
    }

    static RateBudget replica(Map<String, String> config, LeaseStore store, Pauses pauses, Clock clock) {
        return new RateBudget(new TestProvider(), Defaults.with(RateConfig.class, config),
                Defaults.with(CallConfig.class, config), store, pauses,
                new RateMetrics(new TestProvider(), new SimpleMeterRegistry()), clock);
    }
}
