package dev.patchbay.gateway.limit;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.edge.problem.ProblemException.Failure;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;

/** A token bucket for each key, and no more keys than memory allows. */
final class Buckets<K> {

    private static final int MAX_KEYS = 100_000;

    private final Bandwidth bandwidth;
    private final Cache<K, Bucket> buckets;

    Buckets(int requestsPerSecond, int burst) {
        this.bandwidth = Bandwidth.builder().capacity(burst).refillGreedy(requestsPerSecond, Duration.ofSeconds(1)).build();
        // a bucket that was left alone for that long is full again, so forgetting it changes nothing
        var untilFull = Duration.ofSeconds(1L + burst / requestsPerSecond);
        this.buckets = Caffeine.newBuilder().maximumSize(MAX_KEYS).expireAfterAccess(untilFull).build();
    }

    /** Fails with {@code rate_limited} if the key has used up its requests. */
    void take(K key) {
        var probe = buckets.get(key, unknown -> Bucket.builder().addLimit(bandwidth).build()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new ProblemException(Failure.of(ErrorCode.RATE_LIMITED, "Slow down: wait as long as retry_after says.")
                    .withRetryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill())));
        }
    }
}
