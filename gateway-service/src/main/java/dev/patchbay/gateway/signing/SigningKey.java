package dev.patchbay.gateway.signing;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Map;
import java.util.UUID;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A key pair for ES256 (RFC 7518, 3.4), named by its key id. */
public final class SigningKey {

    private final PublicJsonWebKey jwk;

    private SigningKey(PublicJsonWebKey jwk) {
        this.jwk = jwk;
    }

    public static SigningKey generate() {
        try {
            EllipticCurveJsonWebKey jwk = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            jwk.setKeyId(UUID.randomUUID().toString());
            jwk.setUse(Use.SIGNATURE);
            jwk.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            return new SigningKey(jwk);
        } catch (JoseException e) {
            throw new IllegalStateException("No P-256 key can be generated", e);
        }
    }

    /** @param secret what {@link #secret()} gave */
    static SigningKey of(byte[] secret) {
        try {
            return new SigningKey(PublicJsonWebKey.Factory.newPublicJwk(new String(secret, StandardCharsets.UTF_8)));
        } catch (JoseException e) {
            throw new IllegalStateException("The stored signing key is damaged", e);
        }
    }

    public String id() {
        return jwk.getKeyId();
    }

    PrivateKey privateKey() {
        return jwk.getPrivateKey();
    }

    public PublicKey publicKey() {
        return jwk.getPublicKey();
    }

    /** With the private part: to be sealed, never printed. */
    byte[] secret() {
        return jwk.toJson(OutputControlLevel.INCLUDE_PRIVATE).getBytes(StandardCharsets.UTF_8);
    }

    Map<String, Object> publicPart() {
        return jwk.toParams(OutputControlLevel.PUBLIC_ONLY);
    }

    @Override
    public String toString() {
        return "signing key " + id();
    }
}
