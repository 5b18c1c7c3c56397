package dev.patchbay.edge.assertion;

import java.net.URI;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

import dev.patchbay.edge.outbound.BoundedHttpClient;
import dev.patchbay.edge.token.VerifiedTokens;
import io.smallrye.mutiny.Uni;

/** Checks what the gateway asserts about a request: ES256 only, its issuer, the audience, and the 60 seconds. */
@Singleton
public class AssertionVerifier {

    public static final String ISSUER = "patchbay-gateway";
    /** The header {@code typ}: no other kind of token of the gateway passes for an assertion (RFC 8725, 3.11). */
    public static final String TYPE = "patchbay-assertion+jwt";
    private static final int CLOCK_SKEW_SECONDS = 5;
    private static final AlgorithmConstraints ES256_ONLY = new AlgorithmConstraints(ConstraintType.PERMIT,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    private static final int MAX_REMEMBERED = 10_000;
    private static final Duration LONGEST_REMEMBERED = Duration.ofSeconds(70);

    private final RemoteKeys keys;
    private final VerifiedTokens<Verified> remembered;
    private final Clock clock;

    /** What one says, without the credential that it is. */
    private record Verified(UUID account, String session, Set<String> roles, String audience, Instant goodUntil, String keyId,
            Key key) {

        Caller caller(String assertion) {
            return new Caller(account, session, roles, assertion);
        }
    }

    @Inject
    AssertionVerifier(BoundedHttpClient http, @ConfigProperty(name = "patchbay.assertion.jwks-url") URI jwksUrl,
            Clock clock) {
        this.keys = new RemoteKeys(http, jwksUrl, clock);
        this.remembered = new VerifiedTokens<>(MAX_REMEMBERED, LONGEST_REMEMBERED, clock);
        this.clock = clock;
    }

    /** Fails with {@link InvalidAssertionException}, or with a problem if the gateway's keys cannot be had. */
    public Uni<Caller> verify(String assertion, String audience) {
        return remembered(assertion, audience).map(known -> Uni.createFrom().item(known))
                .orElseGet(() -> verifyAnew(assertion, audience)).map(verified -> verified.caller(assertion));
    }

    /** Empty also if it was made for somebody else, or its key is no longer published. */
    private Optional<Verified> remembered(String assertion, String audience) {
        return remembered.find(assertion).filter(verified -> verified.audience().equals(audience))
                .filter(verified -> verified.key().equals(keys.known(verified.keyId())));
    }

    private Uni<Verified> verifyAnew(String assertion, String audience) {
        return Uni.createFrom().item(() -> keyId(assertion))
                .flatMap(keyId -> keys.find(keyId).map(key -> verify(assertion, audience, keyId, key)))
                .invoke(verified -> remembered.remember(assertion, verified, verified.goodUntil()));
    }

    private static String keyId(String assertion) {
        try {
            var signature = new JsonWebSignature();
            signature.setCompactSerialization(assertion);
            if (signature.getKeyIdHeaderValue() == null) {
                throw new InvalidAssertionException("It names no key", null);
            }
            return signature.getKeyIdHeaderValue();
        } catch (JoseException e) {
            throw new InvalidAssertionException("It is not a signed token", e);
        }
    }

    private Verified verify(String assertion, String audience, String keyId, Key key) {
        if (key == null) {
            throw new InvalidAssertionException("It is signed by an unknown key", null);
        }
        try {
            var consumer = new JwtConsumerBuilder().setVerificationKey(key).setJwsAlgorithmConstraints(ES256_ONLY)
                    .setExpectedType(true, TYPE).setExpectedIssuer(ISSUER).setExpectedAudience(audience)
                    .setRequireExpirationTime()
                    .setRequireSubject().setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                    .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis())).build();
            return read(consumer.processToClaims(assertion), audience, keyId, key);
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            throw new InvalidAssertionException("It does not hold", e);
        }
    }

    private static Verified read(JwtClaims claims, String audience, String keyId, Key key) throws MalformedClaimException {
        List<String> groups = claims.getStringListClaimValue("groups");
        var session = claims.getStringClaimValue("sid");
        if (session == null) {
            throw new InvalidAssertionException("It names no session", null);
        }
        var goodUntil = Instant.ofEpochSecond(claims.getExpirationTime().getValue()).plusSeconds(CLOCK_SKEW_SECONDS);
        return new Verified(UUID.fromString(claims.getSubject()), session, groups == null ? Set.of() : Set.copyOf(groups),
                audience, goodUntil, keyId, key);
    }
}
