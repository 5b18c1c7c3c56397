package dev.patchbay.gateway.accesstoken;

import static dev.patchbay.gateway.fake.Problems.problem;
import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.assertion.Assertions;
import dev.patchbay.gateway.authentication.SignedIn;
import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.Person;
import dev.patchbay.gateway.signing.SigningKeys;
import dev.patchbay.gateway.signing.TokenSigner;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Gateway
class AccessTokenRefusalTest {

    @Inject
    TokenSigner signer;
    @Inject
    SigningKeys keys;
    @Inject
    AccessTokenConfig config;
    @Inject
    Assertions assertions;
    @Inject
    Clock clock;

    @Test
    void anExpiredTokenIsRefused() {
        // Given
        var person = Person.registered();
        var minutesAgo = new AccessTokens(signer, keys, config, Clock.offset(clock, Duration.ofMinutes(-6)));
        // When
        var token = minutesAgo.issue(UUID.fromString(person.id()), session(person), List.of("user"));
        // Then
        refused(token.value());
    }

    @Test
    void aTamperedTokenIsRefused() {
        // Given
        var parts = Person.registered().bearer().split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        // When
        var promoted = base64(claims.replace("\"user\"", "\"admin\""));
        // Then
        refused(parts[0] + "." + promoted + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + "." + parts[2].substring(4) + "AAAA");
        refused(parts[0] + "." + parts[1] + ".");
    }

    @Test
    void anUnsignedTokenIsRefused() {
        var parts = Person.registered().bearer().split("\\.", -1);
        refused(base64("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + parts[1] + ".");
    }

    @Test
    void aTokenSignedByAForeignKeyIsRefused() throws JoseException {
        // Given
        var foreign = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        // Then
        refused(signed(foreign, Person.registered().bearer()));
    }

    @Test
    void thePublicKeyIsNoSharedSecret() throws JoseException {
        // Given
        var signature = new JsonWebSignature();
        signature.setHeader("typ", "at+jwt");
        signature.setAlgorithmHeaderValue("HS256");
        signature.setPayload(claims(Person.registered().bearer()));
        signature.setKey(new HmacKey(keys.current().publicKey().getEncoded()));
        // Then
        refused(signature.getCompactSerialization());
    }

    @Test
    void anAssertionIsNoAccessToken() {
        // Given
        var person = Person.registered();
        var who = new SignedIn(UUID.fromString(person.id()), session(person), Set.of("user"));
        // Then
        refused(assertions.vouch(who, "spotify-service"));
        refused(assertions.vouch(who, AccessTokens.AUDIENCE));
    }

    @Test
    void gibberishIsRefused() {
        refused("gibberish");
        refused("a.b.c");
        given().header("Authorization", "Bearer ").get("/api/auth/me").then().spec(problem(401, "unauthenticated"));
        given().header("Authorization", "Basic YTpi").get("/api/auth/me").then().spec(problem(401, "unauthenticated"));
    }

    private static void refused(String token) {
        given().auth().oauth2(token).get("/api/auth/me").then().spec(problem(401, "unauthenticated"));
        given().auth().oauth2(token).get("/api/spotify/echo").then().spec(problem(401, "unauthenticated"));
    }

    private static UUID session(Person person) {
        return UUID.fromString(claims(person.bearer()).replaceAll(".*\"sid\":\"([^\"]+)\".*", "$1"));
    }

    private static String signed(PublicJsonWebKey key, String token) throws JoseException {
        var signature = new JsonWebSignature();
        signature.setHeader("typ", "at+jwt");
        signature.setAlgorithmHeaderValue("ES256");
        signature.setPayload(claims(token));
        signature.setKey(key.getPrivateKey());
        return signature.getCompactSerialization();
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
