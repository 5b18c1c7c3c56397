package dev.patchbay.kit.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * {@code integration_requests_seconds{provider,operation,outcome}}: calls that went past the cache, the outcome being
 * {@code success} or an error code; {@code integration_answers_total{provider,operation,source}}: what clients were given.
 */
@Singleton
class CallMetrics {

    private final Provider provider;
    private final MeterRegistry registry;
    private final Clock clock;

    @Inject
    CallMetrics(Provider provider, MeterRegistry registry, Clock clock) {
        this.provider = provider;
        this.registry = registry;
        this.clock = clock;
    }

    void ended(Call<?> call, Instant start, Throwable failure) {
        ended(call.operation(), start, failure);
    }

    void ended(String operation, Instant start, Throwable failure) {
        registry.timer("integration.requests", "provider", provider.name(), "operation", operation, "outcome",
                outcome(failure)).record(Duration.between(start, clock.instant()));
    }

    void answered(String operation, Source source) {
        registry.counter("integration.answers", "provider", provider.name(), "operation", operation, "source",
                source.wireName()).increment();
    }

    private static String outcome(Throwable failure) {
        return switch (failure) {
            case null -> "success";
            case CallException call -> call.failure().code().wireName();
            case ProblemException problem -> problem.code().wireName();
            default -> ErrorCode.INTERNAL_ERROR.wireName();
        };
    }
}
