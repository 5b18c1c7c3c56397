package dev.patchbay.gateway.assertion;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.patchbay.edge.assertion.AssertionVerifier;
import dev.patchbay.gateway.authentication.SignedIn;
import dev.patchbay.gateway.signing.TokenSigner;

/** Vouches for a request to one inner service, for 60 seconds. */
@Singleton
public class Assertions {

    private static final Duration LIFETIME = Duration.ofSeconds(60);
    // a reused one is still good for 20 seconds, enough for the services to pass it on
    private static final Duration REUSE = Duration.ofSeconds(40);
    private static final int MAX_REUSED = 50_000;

    private final TokenSigner signer;
    private final Clock clock;
    private final Cache<Key, String> minted;

    private record Key(SignedIn who, String audience) {
    }

    @Inject
    Assertions(TokenSigner signer, Clock clock) {
        this.signer = signer;
        this.clock = clock;
        this.minted = Caffeine.newBuilder().maximumSize(MAX_REUSED).expireAfterWrite(REUSE)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis())).build();
    }

    /** @param audience name of the called service, the only one that will accept it */
    public String vouch(SignedIn who, String audience) {
        return minted.get(new Key(who, audience), this::mint);
    }

    private String mint(Key key) {
        var now = clock.instant();
        var claims = new JwtClaims();
        claims.setIssuer(AssertionVerifier.ISSUER);
        claims.setAudience(key.audience());
        claims.setSubject(key.who().account().toString());
        claims.setStringClaim("sid", key.who().session().toString());
        claims.setStringListClaim("groups", List.copyOf(key.who().roles()));
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFETIME).getEpochSecond()));
        return signer.sign(claims, AssertionVerifier.TYPE);
    }
}
