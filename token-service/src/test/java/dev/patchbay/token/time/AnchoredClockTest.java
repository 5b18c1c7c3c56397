package dev.patchbay.token.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

class AnchoredClockTest {

    private static final Instant ELSEWHERE = Instant.parse("2020-02-02T20:20:20Z");

    @Test
    void theTimeIsWhatWasToldAndGoesOn() {
        // Given
        var clock = new AnchoredClock();

        // When
        clock.anchor(ELSEWHERE, System.nanoTime() - Duration.ofMinutes(10).toNanos());

        // Then
        assertThat(clock.instant()).isBetween(ELSEWHERE.plus(Duration.ofMinutes(10)),
                ELSEWHERE.plus(Duration.ofMinutes(11)));
    }

    @Test
    void itSaysHowFarItWasBehind() {
        var clock = new AnchoredClock();
        clock.anchor(ELSEWHERE, System.nanoTime());
        assertThat(clock.anchor(ELSEWHERE.plusSeconds(60), System.nanoTime())).isCloseTo(Duration.ofSeconds(60),
                Duration.ofSeconds(5));
    }

    @Test
    void inAnotherZoneItIsTheSameClock() {
        // Given
        var clock = new AnchoredClock();
        var inZurich = clock.withZone(ZoneId.of("Europe/Zurich"));

        // When
        clock.anchor(ELSEWHERE, System.nanoTime());

        // Then
        assertThat(inZurich.getZone()).isEqualTo(ZoneId.of("Europe/Zurich"));
        assertThat(inZurich.instant()).isBetween(ELSEWHERE, ELSEWHERE.plusSeconds(60));
    }
}
