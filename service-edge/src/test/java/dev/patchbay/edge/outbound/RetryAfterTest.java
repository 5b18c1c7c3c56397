package dev.patchbay.edge.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({ "0, 0", "5, 5", "79892, 79892", "' 7 ', 7" })
    void secondsAreTakenAsTheyAre(String header, long seconds) {
        assertThat(RetryAfter.parse(header, clock)).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void aDateIsTheTimeUntilThen() {
        assertThat(RetryAfter.parse("Sun, 1 Nov 2026 12:01:00 GMT", clock)).contains(Duration.ofMinutes(1));
        assertThat(RetryAfter.parse("Sun, 1 Nov 2026 11:00:00 GMT", clock)).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = { "86401", "999999999", "Fri, 1 Jan 2100 00:00:00 GMT" })
    void noMoreThanADayIsBelieved(String header) {
        assertThat(RetryAfter.parse(header, clock)).contains(Duration.ofDays(1));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "soon", "-1", "1.5", "99999999999999999999", "2026-11-01T12:00:00Z" })
    void anythingElseIsAsGoodAsAbsent(String header) {
        assertThat(RetryAfter.parse(header, clock)).isEmpty();
    }
}
