package dev.patchbay.token.renewal;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Exponential pauses with full jitter between failed renewals of one connection. */
final class Backoff {

    private static final int MOST_DOUBLINGS = 20;

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;

    Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** @param askedFor the provider's {@code Retry-After}, obeyed if it is longer; null if it sent none */
    Duration after(int failures, Duration askedFor) {
        var doubled = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        var bound = doubled.compareTo(longest) < 0 ? doubled : longest;
        var pause = Duration.ofMillis(random.nextLong(bound.toMillis() + 1));
        return askedFor != null && askedFor.compareTo(pause) > 0 ? askedFor : pause;
    }
}
