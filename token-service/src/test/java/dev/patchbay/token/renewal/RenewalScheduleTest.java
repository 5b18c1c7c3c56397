package dev.patchbay.token.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class RenewalScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final RenewalSchedule schedule = new RenewalSchedule(Duration.ofMinutes(5));

    @Test
    void aTokenIsDueAheadOfItsExpiry() {
        assertThat(schedule.dueAt(NOW, NOW.plusSeconds(3600))).isEqualTo(NOW.plusSeconds(3300));
    }

    @Test
    void aShortTokenIsNotRenewedAgainAndAgain() {
        assertThat(schedule.dueAt(NOW, NOW.plusSeconds(60))).isEqualTo(NOW.plusSeconds(30));
    }

    @Test
    void aTokenWithoutExpiryIsNeverDue() {
        assertThat(schedule.dueAt(NOW, null)).isNull();
    }
}
