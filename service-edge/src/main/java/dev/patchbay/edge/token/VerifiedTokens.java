package dev.patchbay.edge.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.patchbay.edge.digest.Sha256;

/**
 * What tokens say that were verified a moment ago, by hash: checking a signature costs more than the rest of most requests.
 * Only expiry is checked here; whether the key is still published and nothing was revoked is for the owner to say.
 *
 * @param <T> must not hold the token, which is a credential
 */
public final class VerifiedTokens<T> {

    private final Clock clock;
    private final Cache<String, Verified<T>> tokens;

    private record Verified<T>(T content, Instant goodUntil) {
    }

    /**
     * @param max how many are remembered at most
     * @param longest for how long each, if it is good that long
     */
    public VerifiedTokens(long max, Duration longest, Clock clock) {
        this.clock = clock;
        this.tokens = Caffeine.newBuilder().maximumSize(max).expireAfterWrite(longest)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis())).build();
    }

    public Optional<T> find(String token) {
        return Optional.ofNullable(tokens.getIfPresent(key(token)))
                .filter(verified -> clock.instant().isBefore(verified.goodUntil())).map(Verified::content);
    }

    public void remember(String token, T content, Instant goodUntil) {
        tokens.put(key(token), new Verified<>(content, goodUntil));
    }

    public void forget(String token) {
        tokens.invalidate(key(token));
    }

    public void forgetIf(Predicate<T> forgotten) {
        tokens.asMap().values().removeIf(verified -> forgotten.test(verified.content()));
    }

    private static String key(String token) {
        return Base64.getEncoder().encodeToString(Sha256.of(token));
    }
}
