package dev.patchbay.kit.rate;

import static dev.patchbay.kit.rate.LeasesByHand.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** What one replica does while the others cannot be asked. */
class RateBudgetWithoutDatabaseTest {

    private final LeasesByHand leases = new LeasesByHand();

    @Test
    void withoutTheDatabaseAFewGoOnAndAreCountedLater() {
        // Given
        var asked = IntStream.range(0, 3).mapToObj(call -> leases.take()).toList();
        // When
        leases.fail();
        // Then
        assertThat(asked.subList(0, 2)).allSatisfy(call -> assertThat(call).isCompleted());
        assertRefused(asked.getLast(), Duration.ofSeconds(1));
        assertRefused(leases.take(), Duration.ofSeconds(1));
        assertThat(leases.requests).hasSize(1);
        // When
        leases.clock.advance(Duration.ofSeconds(1));
        leases.askForOne();
        // Then
        assertThat(leases.requests.getLast().unasked()).isEqualTo(2);
        // When
        leases.grant(1);
        leases.askForOne();
        // Then
        assertThat(leases.requests.getLast().unasked()).isZero();
    }

    @Test
    void aLotThatComesLateGoesBack() {
        // Given
        var asked = leases.take();
        // When
        leases.clock.advance(Duration.ofSeconds(1));
        leases.endPatience();
        // Then
        assertThat(asked).isCompleted();
        assertThat(leases.take()).isCompleted();
        assertThat(leases.requests).hasSize(1);
        // When
        leases.grant(5);
        leases.askForOne();
        // Then
        assertThat(leases.requests).hasSize(2);
        assertThat(leases.requests.getLast().settled()).singleElement().returns(1L, LeaseStore.Settled::lease).returns(0,
                LeaseStore.Settled::used);
        assertThat(leases.requests.getLast().unasked()).isEqualTo(2);
    }

    @Test
    void nobodyWaitsForAStatementThatFailsLate() {
        // Given
        leases.askForOne();
        leases.endPatience();
        leases.fail();
        assertThat(leases.take()).isCompleted();
        assertThat(leases.requests).hasSize(1);
        // When
        leases.clock.advance(Duration.ofSeconds(1));
        leases.askForOne();
        // Then
        assertThat(leases.requests.getLast().unasked()).isEqualTo(2);
    }

    @Test
    void whatWasNotCountedIsToldOnce() {
        // Given
        leases.askForOne();
        leases.fail();
        leases.clock.advance(Duration.ofSeconds(1));
        // When
        leases.askForOne();
        leases.askInBackground();
        // Then
        assertThat(leases.requests).extracting(LeaseStore.Request::unasked).containsExactly(0, 1, 0);
        // When
        leases.fail();
        leases.grant(1);
        leases.askInBackground();
        // Then
        assertThat(leases.requests.getLast().unasked()).isEqualTo(2);
    }

    @Test
    void withoutTheDatabaseThereIsOnlyWhatTheOwnWindowLeaves() {
        // Given
        var leased = leases.take();
        leases.grant(1);
        leased.join().spend();
        var asked = List.of(leases.take(), leases.take());
        // When
        leases.fail();
        // Then
        assertThat(asked.getFirst()).isCompleted();
        assertRefused(asked.getLast(), Duration.ofSeconds(1));
        // When
        leases.clock.advance(Duration.ofSeconds(30).plusMillis(250).plusSeconds(3));
        leases.askForOne();
        leases.fail();
        // Then
        assertThat(leases.last()).isCompletedWithValue(Slot.UNCOUNTED);
    }
}
