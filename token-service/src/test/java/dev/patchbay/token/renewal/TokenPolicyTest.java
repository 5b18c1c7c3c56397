package dev.patchbay.token.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.token.connection.ConnectionState;
import dev.patchbay.token.renewal.TokenPolicy.Decision;
import dev.patchbay.token.renewal.TokenPolicy.TokenState;

class TokenPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final long VERSION = 7;

    private final TokenPolicy policy = new TokenPolicy(AHEAD);

    private Decision decide(Instant expiresAt, Instant nextRenewalAt, Long rejectedVersion) {
        var state = new TokenState(ConnectionState.ACTIVE, VERSION, expiresAt, nextRenewalAt, Cause.PROVIDER_OUTAGE);
        return policy.decide(state, rejectedVersion, NOW);
    }

    @Test
    void aTokenServesUntilItIsDue() {
        assertThat(decide(NOW.plus(AHEAD).plusMillis(1), null, null)).isEqualTo(new Decision.Serve());
        assertThat(decide(NOW.plus(AHEAD), null, null)).isEqualTo(new Decision.ServeAndRenew());
        assertThat(decide(NOW.plusMillis(1), null, null)).isEqualTo(new Decision.ServeAndRenew());
        assertThat(decide(NOW, null, null)).isEqualTo(new Decision.Renew());
    }

    @Test
    void aTokenWithoutExpiryServes() {
        assertThat(decide(null, null, null)).isEqualTo(new Decision.Serve());
    }

    @Test
    void aPauseHoldsBackRenewalsButNotAValidToken() {
        var later = NOW.plusSeconds(5);
        assertThat(decide(NOW.plusSeconds(1), later, null)).isEqualTo(new Decision.Serve());
        assertThat(decide(NOW.minusSeconds(1), later, null))
                .isEqualTo(new Decision.ComeBack(Duration.ofSeconds(5), Cause.PROVIDER_OUTAGE));
        assertThat(decide(NOW.minusSeconds(1), NOW, null)).isEqualTo(new Decision.Renew());
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
        var none = new TokenState(ConnectionState.NONE, 0, null, null, Cause.NEVER_CONNECTED);
        var lost = new TokenState(ConnectionState.NEEDS_REAUTH, 3, null, null, Cause.REVOKED_AT_PROVIDER);
        assertThat(policy.decide(none, null, NOW)).isEqualTo(new Decision.NotConnected());
        assertThat(policy.decide(lost, null, NOW)).isEqualTo(new Decision.NeedsReauth());
    }
}
