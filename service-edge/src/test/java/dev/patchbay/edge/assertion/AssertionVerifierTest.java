package dev.patchbay.edge.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssertionVerifierTest extends VerifierFixture {

    @Test
    void aGoodAssertionNamesTheCaller() {
        // Given
        var assertion = TestAssertions.good(key);
        // When
        var caller = verify(assertion);
        // Then
        assertThat(caller.account()).isEqualTo(UUID.fromString(TestAssertions.ACCOUNT));
        assertThat(caller.session()).isEqualTo("session-1");
        assertThat(caller.roles()).containsExactly("user");
        assertThat(caller.assertion()).isEqualTo(assertion);
        assertThat(caller.toString()).doesNotContain(assertion);
    }

    @Test
    void aCallerWithoutRolesIsACaller() {
        // When
        var caller = verify(TestAssertions.changed(key, claims -> claims.unsetClaim("groups")));
        // Then
        assertThat(caller.roles()).isEmpty();
    }

    static Stream<Arguments> changes() {
        return Stream.of(change("expired", claims -> expire(claims, 6)),
                change("without expiry", claims -> claims.unsetClaim("exp")),
                change("not yet valid", claims -> claims.setNotBefore(inSeconds(30))),
                change("for another service", claims -> claims.setAudience("token-service")),
                change("for nobody", claims -> claims.unsetClaim("aud")),
                change("of another issuer", claims -> claims.setIssuer("patchbay-token-service")),
                change("of no issuer", claims -> claims.unsetClaim("iss")),
                change("without subject", claims -> claims.unsetClaim("sub")),
                change("about something that is no account", claims -> claims.setSubject("admin")),
                change("without session", claims -> claims.unsetClaim("sid")),
                change("with a number as session", claims -> claims.setClaim("sid", 7)),
                change("with a text as groups", claims -> claims.setStringClaim("groups", "admin")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void aSignedAssertionThatDoesNotHoldIsRefused(String name, Consumer<JwtClaims> change) {
        assertRefused(TestAssertions.changed(key, change));
    }

    @Test
    void aFewSecondsOfSkewAreForgiven() {
        // When
        var caller = verify(TestAssertions.changed(key, claims -> expire(claims, 2)));
        // Then
        assertThat(caller.getName()).isEqualTo(TestAssertions.ACCOUNT);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "JWT", "at+jwt" })
    void anotherKindOfTokenOfTheGatewayIsRefused(String type) {
        assertRefused(TestAssertions.ofType(key, type));
    }

    @Test
    void anUnsignedAssertionIsRefused() {
        assertRefused(TestAssertions.signed(TestAssertions.claims(Instant.now()), AlgorithmIdentifiers.NONE, "first", null));
    }

    @Test
    void thePublicKeyIsNoSharedSecret() {
        // Given
        var publicKey = key.getPublicKey().getEncoded();
        var asJson = key.toJson().getBytes(StandardCharsets.UTF_8);
        // When, Then
        for (var secret : new byte[][] { publicKey, asJson }) {
            assertRefused(TestAssertions.signed(TestAssertions.claims(Instant.now()), AlgorithmIdentifiers.HMAC_SHA256,
                    "first", new HmacKey(secret)));
        }
    }

    @Test
    void aForeignKeyOfTheSameNameIsRefused() {
        assertRefused(TestAssertions.good(TestAssertions.newKey("first")));
    }

    @Test
    void anUnknownKeyIsRefused() {
        assertRefused(TestAssertions.good(TestAssertions.newKey("other")));
    }

    @Test
    void anAssertionWithoutKeyIdIsRefused() {
        assertRefused(TestAssertions.signed(TestAssertions.claims(Instant.now()),
                AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, null, key.getPrivateKey()));
    }

    @Test
    void aChangedPayloadIsRefused() {
        // Given
        var mine = TestAssertions.good(key).split("\\.", -1);
        var theirs = TestAssertions.changed(key, claims -> claims.setSubject(UUID.randomUUID().toString())).split("\\.", -1);
        // When, Then
        assertRefused(mine[0] + "." + theirs[1] + "." + mine[2]);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "garbage", "..", "a.b.c", "e30.e30.", "e30.e30.e30", "a.b.c.d.e",
            "bnVsbA.bnVsbA.bnVsbA" })
    void garbageIsRefusedAsAFailureOfTheUni(String garbage) {
        assertRefused(garbage);
    }

    private static Arguments change(String name, Consumer<JwtClaims> change) {
        return Arguments.of(name, change);
    }

    private static void expire(JwtClaims claims, long secondsAgo) {
        claims.setIssuedAt(inSeconds(-60 - secondsAgo));
        claims.setExpirationTime(inSeconds(-secondsAgo));
    }

    private static NumericDate inSeconds(long seconds) {
        return NumericDate.fromSeconds(Instant.now().getEpochSecond() + seconds);
    }
}
