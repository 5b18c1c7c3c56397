package dev.patchbay.gateway.signing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Signs what the gateway vouches for. */
@Singleton
public class TokenSigner {

    private final SigningKeys keys;

    @Inject
    TokenSigner(SigningKeys keys) {
        this.keys = keys;
    }

    /** @param type the header {@code typ}, so that no kind of token is ever taken for another (RFC 8725, 3.11) */
    public String sign(JwtClaims claims, String type) {
        var key = keys.current();
        var signature = new JsonWebSignature();
        signature.setHeader("typ", type);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKeyIdHeaderValue(key.id());
        signature.setKey(key.privateKey());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Signing failed", e);
        }
    }
}
