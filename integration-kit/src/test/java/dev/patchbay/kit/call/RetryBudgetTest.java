package dev.patchbay.kit.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.patchbay.stack.time.HandClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class RetryBudgetTest {

    private final HandClock clock = new HandClock();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final RetryBudget budget = new RetryBudget(new TestProvider(), metrics, clock);

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

    @Test
    void whatABusyHourEarnedIsForgottenInTenSeconds() {
        // Given
        IntStream.range(0, 10_000).forEach(call -> budget.earn());
        // When
        clock.advance(Duration.ofSeconds(9));
        // Then
        assertThat(spent(1_000)).isEqualTo(1_000);
        // When
        clock.advance(Duration.ofSeconds(1));
        // Then
        assertThat(spent(1_000)).isEqualTo(10);
    }

    @Test
    void aDeadProviderGetsAFifthMoreAndTenASecond() {
        // When
        int made = 0;
        for (int second = 0; second < 60; second++) {
            for (int call = 0; call < 30; call++) {
                budget.earn();
                made += (int) spent(2);
            }
            clock.advance(Duration.ofSeconds(1));
        }
        // Then
        assertThat(made).isBetween(60 * (6 + 10) - 20, 60 * (6 + 10));
        assertThat(metrics.get("integration.retries").tag("outcome", "made").counter().count()).isEqualTo(made);
    }

    private long spent(int wishes) {
        return IntStream.range(0, wishes).filter(wish -> budget.spend()).count();
    }
}
