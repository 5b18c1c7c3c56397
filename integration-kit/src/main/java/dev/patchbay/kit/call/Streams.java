package dev.patchbay.kit.call;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.kit.health.ProviderHealth;
import io.smallrye.mutiny.Uni;

/**
 * The one way to an answer that is passed on as it comes. All that guards a call guards its beginning: switches, blocks, rate
 * budget, breaker, retries, health. What becomes of it later is for whoever reads it, and is told here.
 */
@Singleton
public class Streams {

    private final Attempts attempts;
    private final AnswerReader reader;
    private final CallMetrics metrics;
    private final ProviderHealth health;
    private final CallConfig config;
    private final Clock clock;

    @Inject
    Streams(Attempts attempts, AnswerReader reader, CallMetrics metrics, ProviderHealth health, CallConfig config,
            Clock clock) {
        this.attempts = attempts;
        this.reader = reader;
        this.metrics = metrics;
        this.health = health;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Fails with a {@link CallException}, or the problem of token-service.
     *
     * @param opening ends when the answer has begun, so that a provider which accepts and then says nothing has failed
     */
    public <T> Uni<T> open(Exchange<T> opening, Credentials credentials) {
        return Uni.createFrom().deferred(() -> {
            var start = clock.instant();
            var deadline = Deadline.in(config.deadline().plus(opening.timeout()), clock);
            return attempts.obtain(credentials, deadline)
                    .flatMap(credential -> attempts.run(opening, credential, credentials, deadline)).map(Fetched::value)
                    .onItemOrFailure().invoke((value, failure) -> metrics.ended(opening.operation(), start, failure));
        });
    }

    /** What an answer other than success means; its body may be a part of what came. */
    public Failure failure(OutboundResponse response) {
        return reader.failure(response);
    }

    /** Whether it is trouble that passes by itself, for which something else may stand in meanwhile. */
    public static boolean passing(Throwable failure) {
        return Ladder.passing(failure);
    }

    /** To be told what a client is given, be it from the provider or not. */
    public void answered(String operation, Source source) {
        metrics.answered(operation, source);
    }

    /** To be told of an answer that broke after it had begun. The breaker counts beginnings only. */
    public void broke(Failure failure) {
        if (failure.outage()) {
            health.observed(Duration.ZERO, false);
        }
    }
}
