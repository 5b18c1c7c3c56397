package dev.patchbay.edge.assertion;

import java.security.Key;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Assertions as the gateway makes them, and as others would like to. */
final class TestAssertions {

    static final String ACCOUNT = "6f2d1c9e-6f0b-4f7e-9d8e-0a8a3a2f9b11";
    static final String AUDIENCE = "edge-under-test";

    private TestAssertions() {
    }

    static EllipticCurveJsonWebKey newKey(String id) {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(id);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static JwtClaims claims(Instant now) {
        var claims = new JwtClaims();
        claims.setIssuer(AssertionVerifier.ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(ACCOUNT);
        claims.setStringClaim("sid", "session-1");
        claims.setStringListClaim("groups", List.of("user"));
        claims.setIssuedAt(NumericDate.fromMilliseconds(now.toEpochMilli()));
        claims.setExpirationTime(NumericDate.fromMilliseconds(now.plusSeconds(60).toEpochMilli()));
        return claims;
    }

    static String good(EllipticCurveJsonWebKey key) {
        return changed(key, claims -> {
        });
    }

    static String changed(EllipticCurveJsonWebKey key, Consumer<JwtClaims> change) {
        var claims = claims(Instant.now());
        change.accept(claims);
        return signed(claims, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, key.getKeyId(), key.getPrivateKey());
    }

    static String ofType(EllipticCurveJsonWebKey key, String type) {
        return signed(claims(Instant.now()), AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, key.getKeyId(),
                key.getPrivateKey(), type);
    }

    /** @param key null for none */
    static String signed(JwtClaims claims, String algorithm, String keyId, Key key) {
        return signed(claims, algorithm, keyId, key, AssertionVerifier.TYPE);
    }

    private static String signed(JwtClaims claims, String algorithm, String keyId, Key key, String type) {
        var signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setHeader("typ", type);
        signature.setKeyIdHeaderValue(keyId);
        signature.setKey(key);
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
