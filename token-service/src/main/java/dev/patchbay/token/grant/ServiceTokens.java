package dev.patchbay.token.grant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

import dev.patchbay.edge.token.VerifiedTokens;
import io.quarkus.security.AuthenticationFailedException;

/** Issues and checks the tokens by which services prove to this one who they are (RFC 9068). */
@Singleton
class ServiceTokens {

    static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final String ISSUER = "patchbay-token-service";
    private static final String AUDIENCE = "token-service";
    private static final String TYPE = "at+jwt";
    private static final String ALGORITHM = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;
    private static final int MAX_REMEMBERED = 1_000;

    private final SigningKeys keys;
    private final Clock clock;
    // the keys are those of the start, so that none is withdrawn while one is remembered
    private final VerifiedTokens<String> remembered;

    @Inject
    ServiceTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
        this.remembered = new VerifiedTokens<>(MAX_REMEMBERED, LIFETIME, clock);
    }

    String issue(String service) {
        var now = clock.instant();
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(service);
        claims.setGeneratedJwtId();
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFETIME).getEpochSecond()));
        return sign(claims);
    }

    /** @return the service's name */
    String verify(String token) {
        return remembered.find(token).orElseGet(() -> verifyAnew(token));
    }

    private String verifyAnew(String token) {
        try {
            var claims = consumer().processToClaims(token);
            var expiry = Instant.ofEpochSecond(claims.getExpirationTime().getValue());
            remembered.remember(token, claims.getSubject(), expiry);
            return claims.getSubject();
        } catch (InvalidJwtException | MalformedClaimException e) {
            throw new AuthenticationFailedException(e);
        }
    }

    private String sign(JwtClaims claims) {
        var key = keys.current();
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(ALGORITHM);
        signature.setHeader("typ", TYPE);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("A service token cannot be signed", e);
        }
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder().setVerificationKeyResolver(keys.resolver())
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHM))
                .setExpectedIssuer(ISSUER).setExpectedAudience(AUDIENCE).setRequireExpirationTime().setRequireSubject()
                .setExpectedType(true, TYPE).setEvaluationTime(NumericDate.fromMilliseconds(clock.millis())).build();
    }
}
