package dev.patchbay.kit.test.gateway;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

import dev.patchbay.kit.test.server.LocalServer;
import io.vertx.core.http.HttpServerRequest;

/** Stands in for the gateway: publishes keys and vouches for accounts, truthfully or, where a test wants, not. */
public final class FakeGateway implements AutoCloseable {

    private static final Duration LIFE = Duration.ofSeconds(60);

    private final EllipticCurveJsonWebKey key = newKey("kit-1");
    private final JsonWebKeySet published;
    private final LocalServer server = LocalServer.start(this::publishKeys);

    public FakeGateway() {
        published = new JsonWebKeySet(key);
    }

    /** Vouches beside a real gateway, whose keys it publishes with its own. */
    public FakeGateway(String keysOfTheOther) {
        try {
            published = new JsonWebKeySet(keysOfTheOther);
        } catch (JoseException e) {
            throw new IllegalArgumentException("This is not a key set", e);
        }
        published.addJsonWebKey(key);
    }

    /** Where {@code patchbay.assertion.jwks-url} has to point. */
    public URI jwksUrl() {
        return server.uri("/.well-known/jwks.json");
    }

    /** A valid assertion for the service of that name. */
    public String assertion(UUID account, String audience) {
        return sign(claims(account, audience, Instant.now().plus(LIFE)), key);
    }

    /** The same for an administrator. */
    public String adminAssertion(UUID account, String audience) {
        var claims = claims(account, audience, Instant.now().plus(LIFE));
        claims.setStringListClaim("groups", List.of("admin", "user"));
        return sign(claims, key);
    }

    public String expiredAssertion(UUID account, String audience) {
        return sign(claims(account, audience, Instant.now().minus(LIFE)), key);
    }

    /** Signed under the published key's id, but by somebody else. */
    public String forgedAssertion(UUID account, String audience) {
        return sign(claims(account, audience, Instant.now().plus(LIFE)), newKey(key.getKeyId()));
    }

    @Override
    public void close() {
        server.close();
    }

    private void publishKeys(HttpServerRequest request) {
        request.response().putHeader("Content-Type", "application/json")
                .end(published.toJson(OutputControlLevel.PUBLIC_ONLY));
    }

    private static JwtClaims claims(UUID account, String audience, Instant expiry) {
        var claims = new JwtClaims();
        claims.setIssuer("patchbay-gateway");
        claims.setAudience(audience);
        claims.setSubject(account.toString());
        claims.setStringClaim("sid", "session-of-" + account);
        claims.setStringListClaim("groups", List.of("user"));
        claims.setExpirationTime(NumericDate.fromMilliseconds(expiry.toEpochMilli()));
        return claims;
    }

    private static String sign(JwtClaims claims, EllipticCurveJsonWebKey key) {
        try {
            var signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setKey(key.getPrivateKey());
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setHeader("typ", "patchbay-assertion+jwt");
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The fake gateway cannot sign", e);
        }
    }

    private static EllipticCurveJsonWebKey newKey(String id) {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(id);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("The fake gateway cannot make a key", e);
        }
    }
}
