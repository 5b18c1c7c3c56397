package dev.patchbay.kit.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.patchbay.stack.time.HandClock;

class LeaseTest {

    private static final Duration MARGIN = Duration.ofMillis(250);

    private final HandClock clock = new HandClock();

    @Test
    void aTurnThatWasGivenBackIsNobodysTurn() {
        // Given
        var lease = lease(false);
        // When
        lease.take(clock.instant()).orElseThrow().end();
        // Then
        assertThat(lease.take(clock.instant())).isEmpty();
    }

    @Test
    void aTurnIsOverSoonAfterItCame() {
        // Given
        var lease = lease(false);
        // When
        clock.advance(MARGIN);
        // Then
        assertThat(lease.take(clock.instant())).isEmpty();
    }

    @Test
    void aSlotOfALotServesAnother() {
        // Given
        var lease = lease(true);
        // When
        lease.take(clock.instant()).orElseThrow().end();
        // Then
        assertThat(lease.take(clock.instant())).isPresent();
    }

    private Lease lease(boolean shared) {
        return new Lease(1, 1, clock.instant(), clock.instant().plus(MARGIN), shared,
                new OwnRequests(0, Duration.ofSeconds(30), Duration.ZERO), clock);
    }
}
