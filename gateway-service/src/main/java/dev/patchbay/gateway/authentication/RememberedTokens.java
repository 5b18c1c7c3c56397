package dev.patchbay.gateway.authentication;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.patchbay.edge.digest.Sha256;
import dev.patchbay.gateway.accesstoken.AccessTokenConfig;
import dev.patchbay.gateway.accesstoken.VerifiedToken;
import dev.patchbay.gateway.session.EndingsMissed;
import dev.patchbay.gateway.session.SessionEnded;
import dev.patchbay.gateway.signing.SigningKeys;

/**
 * Access tokens that were verified a moment ago, by hash: checking a signature costs more than everything else in a request.
 */
@Singleton
class RememberedTokens {

    // a session may end while it is being looked up
    private static final Duration LOOKING_UP = Duration.ofMinutes(1);

    private final Cache<String, VerifiedToken> tokens;
    private final Cache<UUID, SessionEnded> endedLately;
    private final SigningKeys keys;
    private final Clock clock;

    @Inject
    RememberedTokens(AccessTokenConfig config, SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
        this.tokens = Caffeine.newBuilder().maximumSize(config.maxRemembered()).expireAfterWrite(config.remembered())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis())).build();
        this.endedLately = Caffeine.newBuilder().maximumSize(config.maxRemembered()).expireAfterWrite(LOOKING_UP).build();
    }

    /** Empty also if it has expired since, or its key is no longer published. */
    Optional<VerifiedToken> find(String token) {
        return Optional.ofNullable(tokens.getIfPresent(key(token)))
                .filter(verified -> clock.instant().isBefore(verified.expiresAt()))
                .filter(verified -> keys.find(verified.keyId()).isPresent());
    }

    void remember(String token, VerifiedToken verified) {
        var key = key(token);
        tokens.put(key, verified);
        if (endedLately.getIfPresent(verified.session()) != null) {
            tokens.invalidate(key);
        }
    }

    void forget(@Observes SessionEnded ended) {
        endedLately.put(ended.session(), ended);
        tokens.asMap().values().removeIf(verified -> verified.session().equals(ended.session()));
    }

    void forgetAll(@Observes EndingsMissed missed) {
        tokens.invalidateAll();
    }

    private static String key(String token) {
        return Base64.getEncoder().encodeToString(Sha256.of(token));
    }
}
