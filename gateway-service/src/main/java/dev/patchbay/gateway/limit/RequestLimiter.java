package dev.patchbay.gateway.limit;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.edge.problem.ProblemException.Failure;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;

/** A token bucket for each account. */
@Singleton
public class RequestLimiter {

    private static final int MAX_ACCOUNTS = 100_000;

    private final Bandwidth bandwidth;
    private final Cache<UUID, Bucket> buckets;

    @Inject
    RequestLimiter(LimitConfig config) {
        this.bandwidth = Bandwidth.builder().capacity(config.burst())
                .refillGreedy(config.requestsPerSecond(), Duration.ofSeconds(1)).build();
        // a bucket that was left alone for that long is full again, so forgetting it changes nothing
        var untilFull = Duration.ofSeconds(1L + config.burst() / config.requestsPerSecond());
        this.buckets = Caffeine.newBuilder().maximumSize(MAX_ACCOUNTS).expireAfterAccess(untilFull).build();
    }

    /** Fails with {@code rate_limited} if the account has used up its requests. */
    public void count(UUID account) {
        var probe = buckets.get(account, unknown -> Bucket.builder().addLimit(bandwidth).build())
                .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new ProblemException(Failure.of(ErrorCode.RATE_LIMITED, "Slow down: wait as long as retry_after says.")
                    .withRetryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill())));
        }
    }
}
