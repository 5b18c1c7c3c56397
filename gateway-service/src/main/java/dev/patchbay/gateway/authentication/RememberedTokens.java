package dev.patchbay.gateway.authentication;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.patchbay.edge.token.VerifiedTokens;
import dev.patchbay.gateway.accesstoken.AccessTokenConfig;
import dev.patchbay.gateway.accesstoken.VerifiedToken;
import dev.patchbay.gateway.session.EndingsMissed;
import dev.patchbay.gateway.session.SessionEnded;
import dev.patchbay.gateway.signing.SigningKeys;

/** Access tokens that were verified a moment ago, until they expire, their key is withdrawn or their session ends. */
@Singleton
class RememberedTokens {

    // a session may end while it is being looked up
    private static final Duration LOOKING_UP = Duration.ofMinutes(1);

    private final VerifiedTokens<VerifiedToken> tokens;
    private final Cache<UUID, SessionEnded> endedLately;
    private final SigningKeys keys;

    @Inject
    RememberedTokens(AccessTokenConfig config, SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.tokens = new VerifiedTokens<>(config.maxRemembered(), config.remembered(), clock);
        this.endedLately = Caffeine.newBuilder().maximumSize(config.maxRemembered()).expireAfterWrite(LOOKING_UP).build();
    }

    Optional<VerifiedToken> find(String token) {
        return tokens.find(token).filter(verified -> keys.find(verified.keyId()).isPresent());
    }

    void remember(String token, VerifiedToken verified) {
        tokens.remember(token, verified, verified.expiresAt());
        if (endedLately.getIfPresent(verified.session()) != null) {
            tokens.forget(token);
        }
    }

    void forget(@Observes SessionEnded ended) {
        endedLately.put(ended.session(), ended);
        tokens.forgetIf(verified -> verified.session().equals(ended.session()));
    }

    void forgetAll(@Observes EndingsMissed missed) {
        tokens.forgetIf(verified -> true);
    }
}
