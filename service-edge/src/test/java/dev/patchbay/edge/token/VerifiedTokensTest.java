package dev.patchbay.edge.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.patchbay.edge.time.TurnableClock;

class VerifiedTokensTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TurnableClock clock = new TurnableClock();
    private final VerifiedTokens<String> tokens = new VerifiedTokens<>(100, MINUTE, clock);

    @Test
    void whatWasVerifiedIsFoundUnderTheVerySameToken() {
        // Given
        remember("header.payload.signature", "ada");
        // Then
        assertThat(tokens.find("header.payload.signature")).contains("ada");
        assertThat(tokens.find("header.payload.signaturf")).isEmpty();
    }

    @Test
    void itIsNeverServedAfterItsExpiry() {
        // Given
        tokens.remember("token", "ada", clock.instant().plusSeconds(10));
        // When
        clock.turnOn(Duration.ofSeconds(10));
        // Then
        assertThat(tokens.find("token")).isEmpty();
    }

    @Test
    void itIsForgottenAfterAWhileHoweverLongItIsGood() {
        // Given
        remember("token", "ada");
        // When
        clock.turnOn(MINUTE.plusSeconds(1));
        // Then
        assertThat(tokens.find("token")).isEmpty();
    }

    @Test
    void whatWasRevokedIsForgotten() {
        // Given
        remember("one", "ada");
        remember("two", "ada");
        remember("three", "bob");
        // When
        tokens.forget("one");
        tokens.forgetIf("bob"::equals);
        // Then
        assertThat(tokens.find("one")).isEmpty();
        assertThat(tokens.find("two")).contains("ada");
        assertThat(tokens.find("three")).isEmpty();
    }

    private void remember(String token, String content) {
        tokens.remember(token, content, clock.instant().plus(Duration.ofHours(1)));
    }
}
