package dev.patchbay.edge.assertion;

import java.net.URI;
import java.security.Key;
import java.time.Clock;
import java.util.List;
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

    private final RemoteKeys keys;
    private final Clock clock;

    @Inject
    AssertionVerifier(BoundedHttpClient http, @ConfigProperty(name = "patchbay.assertion.jwks-url") URI jwksUrl,
            Clock clock) {
        this.keys = new RemoteKeys(http, jwksUrl, clock);
        this.clock = clock;
    }

    /** Fails with {@link InvalidAssertionException}, or with a problem if the gateway's keys cannot be had. */
    public Uni<Caller> verify(String assertion, String audience) {
        return Uni.createFrom().item(() -> keyId(assertion)).flatMap(keys::find)
                .map(key -> verify(assertion, audience, key));
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

    private Caller verify(String assertion, String audience, Key key) {
        if (key == null) {
            throw new InvalidAssertionException("It is signed by an unknown key", null);
        }
        try {
            var consumer = new JwtConsumerBuilder().setVerificationKey(key).setJwsAlgorithmConstraints(ES256_ONLY)
                    .setExpectedType(true, TYPE).setExpectedIssuer(ISSUER).setExpectedAudience(audience)
                    .setRequireExpirationTime()
                    .setRequireSubject().setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                    .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis())).build();
            return caller(consumer.processToClaims(assertion), assertion);
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            throw new InvalidAssertionException("It does not hold", e);
        }
    }

    private static Caller caller(JwtClaims claims, String assertion) throws MalformedClaimException {
        List<String> groups = claims.getStringListClaimValue("groups");
        var session = claims.getStringClaimValue("sid");
        if (session == null) {
            throw new InvalidAssertionException("It names no session", null);
        }
        return new Caller(UUID.fromString(claims.getSubject()), session,
                groups == null ? Set.of() : Set.copyOf(groups), assertion);
    }
}
