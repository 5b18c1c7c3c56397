package dev.patchbay.kit.call;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Whether and when to try again: exponential back-off with full jitter, so that many callers who failed together do not
 * come back together, within the deadline, and within what {@link RetryBudget} leaves.
 */
final class RetryPolicy {

    // with less time than this an attempt would fail for lack of it
    private static final Duration USEFUL = Duration.ofMillis(100);

    private final CallConfig config;
    private final RetryBudget budget;
    private final RandomGenerator random;

    RetryPolicy(CallConfig config, RetryBudget budget, RandomGenerator random) {
        this.config = config;
        this.budget = budget;
        this.random = random;
    }

    /**
     * @param retries how many there were before
     * @param repeatable whether doing it twice is the same as doing it once
     * @return empty if trying again is useless, not allowed, or too late
     */
    Optional<Duration> pauseBefore(int retries, boolean repeatable, Failure failure, Deadline deadline) {
        if (retries >= config.retry().max() || !worthRepeating(repeatable, failure)) {
            return Optional.empty();
        }
        var pause = failure.retryAfter() == null ? jittered(retries) : failure.retryAfter();
        return deadline.remaining().compareTo(pause.plus(USEFUL)) > 0 && budget.spend() ? Optional.of(pause) : Optional.empty();
    }

    /** After an outage nobody knows whether the request was carried out; what was told to wait was not. */
    private boolean worthRepeating(boolean repeatable, Failure failure) {
        var retryAfter = failure.retryAfter();
        var soon = retryAfter == null || retryAfter.compareTo(config.rateLimit().longestPause()) <= 0;
        return soon
                && ((failure.outage() && repeatable) || (failure instanceof Failure.RateLimit limit && limit.told()));
    }

    private Duration jittered(int retries) {
        long floor = config.retry().floor().toMillis();
        long bound = Math.min(config.retry().cap().toMillis(), config.retry().base().toMillis() << retries);
        return Duration.ofMillis(floor + random.nextLong(Math.max(bound - floor, 0) + 1));
    }
}
