package dev.patchbay.kit.rate;

import static dev.patchbay.kit.rate.LeasesByHand.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.patchbay.kit.call.Priority;

/** What one replica does with its lots, on a clock that moves by hand. */
class RateBudgetTest {

    private final LeasesByHand leases = new LeasesByHand();

    @Test
    void aLotServesManyCallsWithoutAskingAgain() {
        // Given
        var first = leases.take();
        leases.grant(5);
        // When
        IntStream.range(0, 4).forEach(call -> assertThat(leases.take()).isCompleted());
        // Then
        assertThat(first).isCompleted();
        assertThat(leases.requests).hasSize(1);
        // When
        leases.askForOne();
        // Then
        assertThat(leases.requests).hasSize(2);
    }

    @Test
    void callsThatComeTogetherWaitForOneLease() {
        // Given
        var asked = IntStream.range(0, 7).mapToObj(call -> leases.take()).toList();
        assertThat(leases.requests).hasSize(1);
        // When
        leases.grant(5);
        // Then
        assertThat(asked).filteredOn(call -> call.isDone()).hasSize(5);
        assertThat(leases.requests.getLast().needed()).isEqualTo(2);
        // When
        leases.grant(5);
        // Then
        assertThat(asked).allMatch(call -> call.isDone());
        assertThat(leases.requests).hasSize(2);
    }

    @Test
    void whoFindsNoneFailsAtOnceAndIsToldWhenToComeBack() {
        // Given
        var first = leases.take();
        leases.grant(0);
        // When, Then
        assertRefused(first, LeasesByHand.WAIT);
        leases.clock.advance(Duration.ofMillis(500));
        assertRefused(leases.take(), LeasesByHand.WAIT.minusMillis(500));
        assertThat(leases.requests).hasSize(1);
        // When
        leases.clock.advance(Duration.ofMillis(500));
        leases.askForOne();
        // Then
        assertThat(leases.requests).hasSize(2);
    }

    @Test
    void aSlotIsNotUsedPastItsLease() {
        // Given
        leases.askForOne();
        leases.grant(5);
        // When
        leases.clock.advance(Duration.ofSeconds(1));
        leases.askForOne();
        // Then
        assertThat(leases.requests).hasSize(2);
    }

    @Test
    void whatBecameOfALeaseIsToldWithTheNext() {
        // Given
        var spent = leases.take();
        var unspent = leases.take();
        leases.grant(2);
        spent.join().spend();
        leases.clock.advance(Duration.ofMillis(300));
        spent.join().end();
        unspent.join().end();
        // When
        leases.clock.advance(Duration.ofMillis(700));
        leases.askForOne();
        // Then
        assertThat(leases.requests.getLast().settled())
                .containsExactly(new LeaseStore.Settled(1, 1, Duration.ofMillis(700)));
    }

    @Test
    void aSlotThatWasNotSpentServesAnotherCall() {
        // Given
        var call = leases.take();
        leases.grant(1);
        // When
        call.join().end();
        // Then
        assertThat(leases.take()).isCompleted();
        assertThat(leases.requests).hasSize(1);
    }

    @Test
    void aLeaseInUseIsNotSettled() {
        // Given
        var call = leases.take();
        leases.grant(1);
        call.join().spend();
        // When
        leases.askForOne();
        // Then
        assertThat(leases.requests.getLast().settled()).isEmpty();
    }

    @Test
    void lotsFollowTheDemand() {
        // Given
        leases.askForOne();
        leases.grant(1);
        // When
        leases.askForOne();
        leases.grant(2);
        leases.askForOne();
        leases.askForOne();
        leases.grant(4);
        leases.clock.advance(Duration.ofSeconds(1));
        leases.askForOne();
        // Then
        assertThat(leases.requests).extracting(LeaseStore.Request::wanted).containsExactly(1, 2, 4, 1);
    }

    @Test
    void thePrioritiesLeaseApart() {
        // Given
        leases.askForOne();
        leases.grant(5);
        // When
        leases.askInBackground();
        // Then
        assertThat(leases.requests.getLast().priority()).isEqualTo(Priority.BACKGROUND);
    }

    @Test
    void usersTakeTurnsWhateverOneOfThemAsksFor() {
        // Given
        var greedy = IntStream.range(0, 5).mapToObj(call -> leases.take("greedy")).toList();
        var modest = leases.take("modest");
        // When
        leases.grant(2);
        // Then
        assertThat(greedy).filteredOn(call -> call.isDone()).hasSize(1);
        assertThat(modest).isCompleted();
    }

    @Test
    void aSlotIsGivenWhenItsTurnHasCome() {
        // Given
        var spaced = new LeasesByHand(Duration.ofMillis(600));
        var call = spaced.take();
        // When
        spaced.grant(1, Duration.ofMillis(600));
        // Then
        assertThat(call).isNotDone();
        // When
        spaced.endTurn();
        // Then
        assertThat(call).isCompleted();
    }

    @Test
    void aTurnThatNobodyTookIsNotTakenLate() {
        // Given
        var spaced = new LeasesByHand(Duration.ofMillis(600));
        var call = spaced.take();
        spaced.grant(1, Duration.ofMillis(600));
        // When
        assertThat(call.cancel(false)).isTrue();
        spaced.clock.advance(Duration.ofMillis(700));
        spaced.askForOne();
        // Then
        assertThat(spaced.requests).hasSize(2);
    }
}
