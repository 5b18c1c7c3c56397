package dev.patchbay.spotify.call.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.patchbay.spotify.call.CallException;
import dev.patchbay.spotify.call.Failure;
import dev.patchbay.spotify.call.Priority;
import dev.patchbay.spotify.simulated.HandClock;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/** What one replica does with its lots, on a clock that moves by hand. */
class RateBudgetTest {

    private static final Duration WAIT = Duration.ofSeconds(7);

    private final HandClock clock = new HandClock();
    private final List<LeaseStore.Request> requests = new ArrayList<>();
    private final List<UniEmitter<? super LeaseStore.Grant>> pending = new ArrayList<>();
    private final List<UniEmitter<? super Void>> patience = new ArrayList<>();
    private final RateBudget budget = BudgetInMemory.replica(Map.of("patchbay.rate.limit", "90",
            "patchbay.rate.without-database", "2"), this::lease, time -> Uni.createFrom().emitter(patience::add), clock);
    private final List<CompletableFuture<Slot>> calls = new ArrayList<>();
    private long leases;

    @Test
    void aLotServesManyCallsWithoutAskingAgain() {
        // Given
        var first = take();
        grant(5);
        // When
        IntStream.range(0, 4).forEach(call -> assertThat(take()).isCompleted());
        // Then
        assertThat(first).isCompleted();
        assertThat(requests).hasSize(1);
        // When
        askForOne();
        // Then
        assertThat(requests).hasSize(2);
    }

    @Test
    void callsThatComeTogetherWaitForOneLease() {
        // Given
        var asked = IntStream.range(0, 7).mapToObj(call -> take()).toList();
        assertThat(requests).hasSize(1);
        // When
        grant(5);
        // Then
        assertThat(asked).filteredOn(call -> call.isDone()).hasSize(5);
        assertThat(requests.getLast().needed()).isEqualTo(2);
        // When
        grant(5);
        // Then
        assertThat(asked).allMatch(call -> call.isDone());
        assertThat(requests).hasSize(2);
    }

    @Test
    void whoFindsNoneFailsAtOnceAndIsToldWhenToComeBack() {
        // Given
        var first = take();
        grant(0);
        // When, Then
        assertRefused(first, WAIT);
        clock.advance(Duration.ofMillis(500));
        assertRefused(take(), WAIT.minusMillis(500));
        assertThat(requests).hasSize(1);
        // When
        clock.advance(Duration.ofMillis(500));
        askForOne();
        // Then
        assertThat(requests).hasSize(2);
    }

    @Test
    void aSlotIsNotUsedPastItsLease() {
        // Given
        askForOne();
        grant(5);
        // When
        clock.advance(Duration.ofSeconds(1));
        askForOne();
        // Then
        assertThat(requests).hasSize(2);
    }

    @Test
    void whatBecameOfALeaseIsToldWithTheNext() {
        // Given
        var spent = take();
        var unspent = take();
        grant(2);
        spent.join().spend();
        clock.advance(Duration.ofMillis(300));
        spent.join().end();
        unspent.join().end();
        // When
        clock.advance(Duration.ofMillis(700));
        askForOne();
        // Then
        assertThat(requests.getLast().settled())
                .containsExactly(new LeaseStore.Settled(1, 1, Duration.ofMillis(700)));
    }

    @Test
    void aSlotThatWasNotSpentServesAnotherCall() {
        // Given
        var call = take();
        grant(1);
        // When
        call.join().end();
        // Then
        assertThat(take()).isCompleted();
        assertThat(requests).hasSize(1);
    }

    @Test
    void aLeaseInUseIsNotSettled() {
        // Given
        var call = take();
        grant(1);
        call.join().spend();
        // When
        askForOne();
        // Then
        assertThat(requests.getLast().settled()).isEmpty();
    }

    @Test
    void withoutTheDatabaseAFewGoOnAndAreCountedLater() {
        // Given
        var asked = IntStream.range(0, 3).mapToObj(call -> take()).toList();
        // When
        pending.removeFirst().fail(new IllegalStateException("no database"));
        // Then
        assertThat(asked.subList(0, 2)).allSatisfy(call -> assertThat(call).isCompleted());
        assertRefused(asked.getLast(), Duration.ofSeconds(1));
        assertRefused(take(), Duration.ofSeconds(1));
        assertThat(requests).hasSize(1);
        // When
        clock.advance(Duration.ofSeconds(1));
        askForOne();
        // Then
        assertThat(requests.getLast().unasked()).isEqualTo(2);
        // When
        grant(1);
        askForOne();
        // Then
        assertThat(requests.getLast().unasked()).isZero();
    }

    @Test
    void aLotThatComesLateGoesBack() {
        // Given
        var asked = take();
        // When
        clock.advance(Duration.ofSeconds(1));
        patience.getLast().complete(null);
        // Then
        assertThat(asked).isCompleted();
        assertThat(take()).isCompleted();
        assertThat(requests).hasSize(1);
        // When
        grant(5);
        askForOne();
        // Then
        assertThat(requests).hasSize(2);
        assertThat(requests.getLast().settled()).singleElement().returns(1L, LeaseStore.Settled::lease).returns(0,
                LeaseStore.Settled::used);
        assertThat(requests.getLast().unasked()).isEqualTo(2);
    }

    @Test
    void nobodyWaitsForAStatementThatFailsLate() {
        // Given
        askForOne();
        patience.getLast().complete(null);
        pending.removeFirst().fail(new IllegalStateException("cancelled"));
        assertThat(take()).isCompleted();
        assertThat(requests).hasSize(1);
        // When
        clock.advance(Duration.ofSeconds(1));
        askForOne();
        // Then
        assertThat(requests.getLast().unasked()).isEqualTo(2);
    }

    @Test
    void whatWasNotCountedIsToldOnce() {
        // Given
        askForOne();
        pending.removeFirst().fail(new IllegalStateException("no database"));
        clock.advance(Duration.ofSeconds(1));
        // When
        askForOne();
        askInBackground();
        // Then
        assertThat(requests).extracting(LeaseStore.Request::unasked).containsExactly(0, 1, 0);
        // When
        pending.removeFirst().fail(new IllegalStateException("no database again"));
        pending.removeFirst().complete(new LeaseStore.Grant(1, 1, WAIT, 0));
        askInBackground();
        // Then
        assertThat(requests.getLast().unasked()).isEqualTo(2);
    }

    @Test
    void withoutTheDatabaseThereIsOnlyWhatTheOwnWindowLeaves() {
        // Given
        var leased = take();
        grant(1);
        leased.join().spend();
        var asked = List.of(take(), take());
        // When
        pending.removeFirst().fail(new IllegalStateException("no database"));
        // Then
        assertThat(asked.getFirst()).isCompleted();
        assertRefused(asked.getLast(), Duration.ofSeconds(1));
        // When
        clock.advance(Duration.ofSeconds(30).plusMillis(250).plusSeconds(3));
        askForOne();
        pending.removeFirst().fail(new IllegalStateException("still no database"));
        // Then
        assertThat(calls.getLast()).isCompletedWithValue(Slot.UNCOUNTED);
    }

    @Test
    void lotsFollowTheDemand() {
        // Given
        askForOne();
        grant(1);
        // When
        askForOne();
        grant(2);
        askForOne();
        askForOne();
        grant(4);
        clock.advance(Duration.ofSeconds(1));
        askForOne();
        // Then
        assertThat(requests).extracting(LeaseStore.Request::wanted).containsExactly(1, 2, 4, 1);
    }

    @Test
    void thePrioritiesLeaseApart() {
        // Given
        askForOne();
        grant(5);
        // When
        askInBackground();
        // Then
        assertThat(requests.getLast().priority()).isEqualTo(Priority.BACKGROUND);
    }

    private void askForOne() {
        calls.add(take());
    }

    private void askInBackground() {
        calls.add(budget.take(Priority.BACKGROUND).subscribeAsCompletionStage());
    }

    private CompletableFuture<Slot> take() {
        return budget.take(Priority.INTERACTIVE).subscribeAsCompletionStage();
    }

    private Uni<LeaseStore.Grant> lease(LeaseStore.Request request) {
        requests.add(request);
        return Uni.createFrom().emitter(pending::add);
    }

    private void grant(int slots) {
        leases++;
        pending.removeFirst().complete(new LeaseStore.Grant(leases, slots, WAIT, 0));
    }

    private static void assertRefused(CompletableFuture<Slot> call, Duration wait) {
        assertThatThrownBy(call::join).cause().isInstanceOfSatisfying(CallException.class,
                thrown -> assertThat(thrown.failure())
                        .isEqualTo(new Failure.RateLimit(wait, Failure.RateLimit.Origin.BUDGET)));
    }
}
