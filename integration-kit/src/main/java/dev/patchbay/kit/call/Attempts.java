package dev.patchbay.kit.call;

import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.edge.time.Pauses;
import io.smallrye.mutiny.Uni;

/** As many attempts as are useful, allowed and in time; a rejected token is replaced once. */
@Singleton
class Attempts {

    private final Attempt attempt;
    private final RetryPolicy policy;
    private final RetryBudget budget;
    private final Pauses pauses;
    private final CallConfig config;
    private final Clock clock;

    @Inject
    Attempts(Attempt attempt, RetryBudget budget, Pauses pauses, CallConfig config, Clock clock) {
        this.attempt = attempt;
        this.budget = budget;
        this.policy = new RetryPolicy(config, budget, RandomGenerator.getDefault());
        this.pauses = pauses;
        this.config = config;
        this.clock = clock;
    }

    Deadline deadline() {
        return Deadline.in(config.deadline(), clock);
    }

    /** So soon that the provider still has the time of a whole attempt, or half of what is left if that is more. */
    Uni<Credential> obtain(Credentials credentials, Deadline deadline) {
        return inTime(credentials.obtain(), deadline);
    }

    <T> Uni<Fetched<T>> run(Call<T> call, Credential credential, Credentials credentials, Deadline deadline) {
        return run(attempt.exchange(call), credential, credentials, deadline);
    }

    <T> Uni<Fetched<T>> run(Exchange<T> exchange, Credential credential, Credentials credentials, Deadline deadline) {
        budget.earn();
        return fetch(exchange, credential, deadline).onFailure(Attempts::rejectedToken).recoverWithUni(
                () -> inTime(credentials.replace(credential), deadline).flatMap(second -> fetch(exchange, second, deadline)));
    }

    private <T> Uni<Fetched<T>> fetch(Exchange<T> exchange, Credential credential, Deadline deadline) {
        return repeat(exchange, credential, deadline, 0).map(value -> new Fetched<>(value, credential));
    }

    private <T> Uni<T> repeat(Exchange<T> exchange, Credential credential, Deadline deadline, int retries) {
        return attempt.make(exchange, credential, deadline).onFailure(CallException.class)
                .recoverWithUni(thrown -> policy.pauseBefore(retries, exchange.repeatable(), thrown.failure(), deadline)
                        .map(pauses::pause).map(pause -> pause
                                .chain(() -> repeat(thrown.failure().outage() ? exchange.again() : exchange, credential,
                                        deadline, retries + 1))
                                .onFailure(later -> notMade(later, thrown)).transform(ignored -> thrown))
                        .orElseGet(() -> Uni.createFrom().failure(thrown)));
    }

    /** That there was no second attempt is not what went wrong, above all if the first may have done something. */
    private static boolean notMade(Throwable later, CallException first) {
        return later instanceof CallException call && switch (call.failure()) {
            case Failure.RateLimit limit -> !limit.told() || first.failure().outage();
            case Failure.CircuitOpen ignored -> first.failure().outage();
            case Failure.Disabled ignored -> first.failure().outage();
            default -> false;
        };
    }

    private Uni<Credential> inTime(Uni<Credential> token, Deadline deadline) {
        var left = deadline.remaining();
        var patience = Duration.ofMillis(Math.max(left.minus(config.attemptTimeout()).toMillis(), left.toMillis() / 2));
        return pauses.within(patience, token, () -> new ProblemException(ErrorCode.SERVICE_UNAVAILABLE,
                "The part of Patchbay that keeps connections is slow. Try again in a minute."));
    }

    private static boolean rejectedToken(Throwable failure) {
        return failure instanceof CallException call && call.failure() instanceof Failure.Authentication;
    }
}
