package dev.patchbay.spotify.call;

import java.time.Clock;
import java.util.random.RandomGenerator;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

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
    Attempts(Attempt attempt, Pauses pauses, CallConfig config, Clock clock) {
        this.attempt = attempt;
        this.budget = new RetryBudget(clock);
        this.policy = new RetryPolicy(config, budget, RandomGenerator.getDefault());
        this.pauses = pauses;
        this.config = config;
        this.clock = clock;
    }

    Deadline deadline() {
        return Deadline.in(config.deadline(), clock);
    }

    <T> Uni<Fetched<T>> run(Call<T> call, Credential credential, Credentials credentials, Deadline deadline) {
        budget.earn();
        return fetch(call, credential, deadline).onFailure(Attempts::rejectedToken).recoverWithUni(
                () -> credentials.replace(credential).flatMap(second -> fetch(call, second, deadline)));
    }

    private <T> Uni<Fetched<T>> fetch(Call<T> call, Credential credential, Deadline deadline) {
        return repeat(call, credential, deadline, 0).map(value -> new Fetched<>(value, credential));
    }

    private <T> Uni<T> repeat(Call<T> call, Credential credential, Deadline deadline, int retries) {
        return attempt.make(call, credential, deadline).onFailure(CallException.class)
                .recoverWithUni(thrown -> policy.pauseBefore(retries, thrown.failure(), deadline)
                        .map(pauses::pause).map(pause -> pause
                                .chain(() -> repeat(call, credential, deadline, retries + 1)))
                        .orElseGet(() -> Uni.createFrom().failure(thrown)));
    }

    private static boolean rejectedToken(Throwable failure) {
        return failure instanceof CallException call && call.failure() instanceof Failure.Authentication;
    }
}
