package dev.patchbay.spotify.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.patchbay.spotify.simulated.HandClock;

class RetryBudgetTest {

    private final HandClock clock = new HandClock();
    private final RetryBudget budget = new RetryBudget(clock);

    @Test
    void aQuietServiceMayRetryTenTimesASecond() {
        assertThat(spent(50)).isEqualTo(10);
        clock.advance(Duration.ofSeconds(1));
        assertThat(spent(50)).isEqualTo(10);
    }

    @Test
    void aBusyOneMayAddAFifth() {
        // Given
        spent(50);
        // When
        IntStream.range(0, 100).forEach(call -> budget.earn());
        // Then
        assertThat(spent(100)).isBetween(19L, 20L);
    }

    @Test
    void quietTimeIsNotSavedUp() {
        clock.advance(Duration.ofHours(1));
        assertThat(spent(200)).isEqualTo(10);
    }

    private long spent(int wishes) {
        return IntStream.range(0, wishes).filter(wish -> budget.spend()).count();
    }
}
