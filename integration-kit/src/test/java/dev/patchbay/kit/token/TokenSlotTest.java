package dev.patchbay.kit.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.patchbay.kit.call.Credential;
import dev.patchbay.kit.call.Oauth1;
import dev.patchbay.stack.time.HandClock;

class TokenSlotTest {

    private static final Oauth1 SECRETS = new Oauth1("key", "secret-consumer", "secret-token", "PLAINTEXT");

    private static final Duration MINUTE = Duration.ofSeconds(60);

    private final HandClock clock = new HandClock();
    private final TokenSlot slot = new TokenSlot(clock);

    @Test
    void aTokenIsForgottenAfterItsTime() {
        // Given
        slot.remember(new Credential("token", clock.instant().plusSeconds(3_600), 1L), MINUTE);
        assertThat(slot.usable()).isNotNull();
        // When
        clock.advance(MINUTE);
        // Then
        assertThat(slot.usable()).isNull();
    }

    @Test
    void aTokenIsNeverUsedPastItsExpiry() {
        // Given
        slot.remember(new Credential("token", clock.instant().plusSeconds(10), 1L), MINUTE);
        // When
        clock.advance(Duration.ofSeconds(10));
        // Then
        assertThat(slot.usable()).isNull();
    }

    @Test
    void aTokenWithoutAnExpiryIsRememberedAllTheSame() {
        slot.remember(new Credential("token", null, 1L), MINUTE);
        assertThat(slot.usable()).isNotNull();
    }

    @Test
    void noTokenIsEverPrinted() {
        assertThat(SECRETS).asString().doesNotContain("secret-");
        assertThat(new NewKey("secret", null)).asString().doesNotContain("secret");
        assertThat(new Credential("secret", null, 1L)).asString().doesNotContain("secret");
        assertThat(new IssuedToken("secret", null, 1L, SECRETS, null)).asString().doesNotContain("secret");
        assertThat(new AuthorizationCallback("secret", "secret", null, null, "secret", "secret", null)).asString()
                .doesNotContain("secret");
        assertThat(new AuthorizationEnded(AuthorizationEnded.Outcome.AUTHORIZED, null, null, "secret", SECRETS)).asString()
                .doesNotContain("secret");
    }
}
