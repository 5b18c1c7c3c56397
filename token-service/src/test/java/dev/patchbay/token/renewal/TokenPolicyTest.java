package dev.patchbay.token.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.token.connection.ConnectionState;
import dev.patchbay.token.connection.Scheme;
import dev.patchbay.token.renewal.TokenPolicy.Decision;
import dev.patchbay.token.renewal.TokenPolicy.TokenState;

class TokenPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final long VERSION = 7;
    private static final Instant EARLIER = NOW.minusSeconds(1);
    private static final Instant LATER = NOW.plusSeconds(5);

    private static Decision decide(Instant expiresAt, Instant renewalDueAt, Long rejectedVersion) {
        return decide(expiresAt, renewalDueAt, rejectedVersion, null);
    }

    private static Decision decide(Instant expiresAt, Instant renewalDueAt, Long rejectedVersion, Cause pause) {
        var state = new TokenState(ConnectionState.ACTIVE, VERSION, expiresAt, renewalDueAt, pause, Scheme.BEARER);
        return TokenPolicy.decide(state, rejectedVersion, NOW);
    }

    @Test
    void aTokenServesUntilItExpiresAndIsRenewedWhenItIsDue() {
        assertThat(decide(LATER, LATER, null)).isEqualTo(new Decision.Serve());
        assertThat(decide(LATER, NOW, null)).isEqualTo(new Decision.ServeAndRenew());
        assertThat(decide(NOW.plusMillis(1), EARLIER, null)).isEqualTo(new Decision.ServeAndRenew());
        assertThat(decide(NOW, EARLIER, null)).isEqualTo(new Decision.Renew());
        assertThat(decide(NOW, LATER, null)).isEqualTo(new Decision.Renew());
    }

    @Test
    void aTokenWithoutExpiryServes() {
        assertThat(decide(null, null, null)).isEqualTo(new Decision.Serve());
    }

    @Test
    void aPauseHoldsBackRenewalsButNotAValidToken() {
        assertThat(decide(LATER, LATER, null, Cause.PROVIDER_OUTAGE)).isEqualTo(new Decision.Serve());
        assertThat(decide(EARLIER, LATER, null, Cause.PROVIDER_OUTAGE))
                .isEqualTo(new Decision.ComeBack(Duration.ofSeconds(5), Cause.PROVIDER_OUTAGE));
        assertThat(decide(EARLIER, NOW, null, Cause.PROVIDER_OUTAGE)).isEqualTo(new Decision.Renew());
    }

    @Test
    void onlyTheRejectionOfThisVeryTokenCounts() {
        var good = NOW.plus(Duration.ofHours(1));
        assertThat(decide(good, null, VERSION)).isEqualTo(new Decision.Renew());
        assertThat(decide(good, null, VERSION - 1)).isEqualTo(new Decision.Serve());
        assertThat(decide(good, null, VERSION + 1)).isEqualTo(new Decision.Serve());
    }

    @Test
    void withoutCredentialsThereIsNothingToDecide() {
        var none = new TokenState(ConnectionState.NONE, 0, null, null, Cause.NEVER_CONNECTED, Scheme.BEARER);
        var lost = new TokenState(ConnectionState.NEEDS_REAUTH, 3, null, null, Cause.REVOKED_AT_PROVIDER, Scheme.BEARER);
        assertThat(TokenPolicy.decide(none, null, NOW)).isEqualTo(new Decision.NotConnected());
        assertThat(TokenPolicy.decide(lost, null, NOW)).isEqualTo(new Decision.NeedsReauth());
    }

    @ParameterizedTest
    @EnumSource(names = { "KEY", "OAUTH1" })
    void whatIsNeverRenewedServesUntilItIsRejected(Scheme scheme) {
        var held = new TokenState(ConnectionState.ACTIVE, VERSION, null, EARLIER, null, scheme);
        assertThat(TokenPolicy.decide(held, null, NOW)).isEqualTo(new Decision.Serve());
        assertThat(TokenPolicy.decide(held, VERSION - 1, NOW)).isEqualTo(new Decision.Serve());
        assertThat(TokenPolicy.decide(held, VERSION, NOW)).isEqualTo(new Decision.GiveUp());
    }
}
