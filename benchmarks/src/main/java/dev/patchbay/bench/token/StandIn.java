package dev.patchbay.bench.token;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

import dev.patchbay.edge.assertion.AssertionVerifier;
import dev.patchbay.stack.StackException;
import dev.patchbay.stack.process.Ports;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/**
 * In the place of the gateway, whose assertions it makes, and of a provider, whose token endpoint answers at once or
 * after a fixed time.
 */
final class StandIn implements AutoCloseable {

    private static final String KEYS = "/jwks";
    private static final String TOKENS = "/api/token";
    private static final String GRANTED = """
            {"access_token":"%s","token_type":"Bearer","expires_in":3600}""".formatted("n".repeat(200));

    private final Vertx vertx = Vertx.vertx();
    private final PublicJsonWebKey key;
    private final int port = Ports.free();
    private final int latencyMillis;
    private final AtomicInteger renewals = new AtomicInteger();

    /** @param latencyMillis of the token endpoint; 0 for none */
    StandIn(int latencyMillis) {
        this.latencyMillis = latencyMillis;
        try {
            key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("bench");
        } catch (JoseException e) {
            throw new StackException("No key could be made: " + e.getMessage(), e);
        }
        var keySet = new JsonWebKeySet(key).toJson();
        vertx.createHttpServer().requestHandler(request -> answer(request, keySet)).listen(port, "127.0.0.1")
                .toCompletionStage().toCompletableFuture().join();
    }

    private void answer(HttpServerRequest request, String keySet) {
        request.response().putHeader("Content-Type", "application/json");
        if (KEYS.equals(request.path())) {
            request.response().end(keySet);
        } else {
            renewals.incrementAndGet();
            grant(request);
        }
    }

    private void grant(HttpServerRequest request) {
        if (latencyMillis == 0) {
            request.response().end(GRANTED);
        } else {
            vertx.setTimer(latencyMillis, late -> request.response().end(GRANTED));
        }
    }

    String keysUrl() {
        return url(KEYS);
    }

    String tokenUrl() {
        return url(TOKENS);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** How many it was asked for. */
    int renewals() {
        return renewals.get();
    }

    /** Like the gateway's, but good for longer than a run. */
    String assertion(UUID account, String audience) {
        var claims = new JwtClaims();
        claims.setIssuer(AssertionVerifier.ISSUER);
        claims.setAudience(audience);
        claims.setSubject(account.toString());
        claims.setStringClaim("sid", "bench");
        claims.setStringListClaim("groups", List.of("user"));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(10);
        return signed(claims);
    }

    private String signed(JwtClaims claims) {
        var signature = new JsonWebSignature();
        signature.setHeader("typ", AssertionVerifier.TYPE);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new StackException("An assertion could not be signed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        vertx.close();
    }
}
