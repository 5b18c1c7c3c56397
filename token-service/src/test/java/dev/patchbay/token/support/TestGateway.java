package dev.patchbay.token.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

import com.sun.net.httpserver.HttpServer;

/** Asserts who people are, as the gateway does. One for all tests of this JVM, whatever class loader they are in. */
public final class TestGateway {

    private static final String KEY = "test.gateway.key";

    private TestGateway() {
    }

    /** @return where the public key is */
    static String start() {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("test");
            System.setProperty(KEY, key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var body = new JsonWebKeySet(key).toJson().getBytes(StandardCharsets.UTF_8);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/.well-known/jwks.json";
        } catch (IOException | JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String assertion(UUID account, String session, String audience) {
        return assertion(account, session, audience, Set.of("user"));
    }

    public static String assertion(UUID account, String session, String audience, Set<String> roles) {
        try {
            var claims = new JwtClaims();
            claims.setIssuer("patchbay-gateway");
            claims.setAudience(audience);
            claims.setSubject(account.toString());
            claims.setStringClaim("sid", session);
            claims.setStringListClaim("groups", List.copyOf(roles));
            claims.setIssuedAtToNow();
            claims.setExpirationTimeMinutesInTheFuture(1);
            return sign(claims, PublicJsonWebKey.Factory.newPublicJwk(System.getProperty(KEY)));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(JwtClaims claims, PublicJsonWebKey key) throws JoseException {
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", "patchbay-assertion+jwt");
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        return signature.getCompactSerialization();
    }
}
