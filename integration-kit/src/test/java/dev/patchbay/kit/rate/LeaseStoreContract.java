package dev.patchbay.kit.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.patchbay.kit.call.Priority;
import io.smallrye.mutiny.Uni;

/** What every store of the shared budget does, whatever it is made of. */
abstract class LeaseStoreContract {

    private static final Map<String, String> TEN = Map.of("patchbay.rate.limit", "10", "patchbay.rate.window", "60s");
    private static final Map<String, String> SPACED = Map.of("patchbay.rate.limit", "30", "patchbay.rate.window", "60s",
            "patchbay.rate.spacing", "10s", "patchbay.rate.patience", "35s");
    private static final Map<String, String> SHORT = Map.of("patchbay.rate.limit", "10", "patchbay.rate.window", "200ms",
            "patchbay.rate.margin", "50ms", "patchbay.rate.lease", "50ms", "patchbay.call.attempt-timeout", "50ms");
    private static final Duration A_WINDOW = Duration.ofSeconds(60);

    /** One replica's. */
    protected abstract LeaseStore store(String app, Map<String, String> rate);

    @Test
    void noMoreThanTheLimitIsLeased() {
        // Given
        var store = store("limit", TEN);
        // When
        var first = lease(store, wanting(8));
        var second = lease(store, wanting(8));
        var third = lease(store, wanting(1));
        // Then
        assertThat(List.of(first.slots(), first.left())).containsExactly(8, 2);
        assertThat(List.of(second.slots(), second.left())).containsExactly(2, 0);
        assertThat(third.slots()).isZero();
        // a window, a margin, a lease and an attempt
        assertThat(third.untilNext()).isBetween(A_WINDOW, Duration.ofMillis(64_250));
    }

    @Test
    void onlyWhatWasUsedStaysTaken() {
        // Given
        var store = store("settled", TEN);
        var lease = lease(store, wanting(8));
        // When
        var next = lease(store, settling(lease, 3, Duration.ZERO));
        // Then
        assertThat(next.left()).isEqualTo(7);
    }

    @Test
    void aUsedSlotIsTakenUntilAWindowAfterItsRequestEnded() {
        // Given
        var store = store("used", TEN);
        var lease = lease(store, wanting(10));
        // When
        lease(store, settling(lease, 10, A_WINDOW.minusSeconds(10)));
        var refused = lease(store, wanting(1));
        // Then
        assertThat(refused.slots()).isZero();
        assertThat(refused.untilNext()).isBetween(Duration.ofMillis(1), Duration.ofMillis(10_250));
    }

    @Test
    void whatAnotherAppLeasedIsNotOursToSettle() {
        // Given
        var lease = lease(store("theirs", TEN), wanting(8));
        // When
        lease(store("ours", TEN), settling(lease, 0, Duration.ZERO));
        // Then
        assertThat(lease(store("theirs", TEN), wanting(0)).left()).isEqualTo(2);
    }

    @Test
    void whatNobodyWasAskedForIsCounted() {
        // Given
        var store = store("unasked", TEN);
        // When
        lease(store, new LeaseStore.Request(Priority.INTERACTIVE, 0, 0, List.of(), 4));
        // Then
        assertThat(lease(store, wanting(10)).slots()).isEqualTo(6);
    }

    @Test
    void aLeaseOfWhichNothingIsHeardIsOverAfterItsTime() {
        // Given
        var store = store("over", SHORT);
        // When
        assertThat(lease(store, wanting(10)).slots()).isEqualTo(10);
        // Then
        Awaitility.await().until(() -> lease(store, wanting(10)).slots() == 10);
    }

    @Test
    void backgroundWorkLeavesTheReserveAlone() {
        // Given
        var store = store("reserve", TEN);
        // When, Then
        assertThat(lease(store, inBackground(10)).slots()).isEqualTo(7);
        assertThat(lease(store, inBackground(10)).slots()).isZero();
        assertThat(lease(store, wanting(10)).slots()).isEqualTo(3);
    }

    @Test
    void backgroundWorkStandsBackForAWhileAfterAPersonFoundNone() {
        // Given
        var store = store("hunger", TEN);
        var lease = lease(store, wanting(10));
        assertThat(lease(store, wanting(1)).slots()).isZero();
        assertThat(lease(store, settling(lease, 0, Duration.ZERO)).left()).isEqualTo(10);
        // When
        var refused = lease(store, inBackground(1));
        // Then
        assertThat(refused.slots()).isZero();
        assertThat(refused.untilNext()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(3));
        assertThat(lease(store, wanting(1)).slots()).isEqualTo(1);
    }

    @Test
    void everyReplicaGetsATurnOfItsOwn() {
        // When
        var asked = IntStream.range(0, 4).mapToObj(replica -> store("apart", SPACED).lease(wanting(5))).toList();
        var granted = Uni.join().all(asked).andFailFast().await().indefinitely();
        // Then
        assertThat(granted).allMatch(grant -> grant.slots() == 1);
        var turns = granted.stream().map(LeaseStore.Grant::delay).sorted().toList();
        // each counts from when it asked, some before the one whose turn comes first
        IntStream.range(0, 4).forEach(turn -> assertThat(turns.get(turn)).isBetween(Duration.ofSeconds(10L * turn - 5),
                Duration.ofSeconds(10L * turn + 5)));
    }

    @Test
    void whoseTurnComesTooLateIsToldWhenToComeBack() {
        // Given
        var store = store("late", SPACED);
        IntStream.range(0, 4).forEach(call -> lease(store, wanting(1)));
        // When
        var refused = lease(store, wanting(1));
        // Then
        assertThat(refused.slots()).isZero();
        assertThat(refused.untilNext()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(5));
    }

    @Test
    void backgroundWorkNeverWaitsForATurn() {
        // Given
        var store = store("background", SPACED);
        lease(store, wanting(1));
        // When, Then
        assertThat(lease(store, inBackground(1)).slots()).isZero();
    }

    @Test
    void whatTheProviderCountsOfOthersIsNotOursToUse() {
        // Given
        var store = store("told", SPACED);
        // When
        store.heed(new ToldLimit(25, 20)).await().indefinitely();
        // Then
        assertThat(lease(store, wanting(1)).left()).isEqualTo(4);
        // When
        store.heed(new ToldLimit(25, 21)).await().indefinitely();
        // Then
        assertThat(lease(store, wanting(0)).left()).isEqualTo(4);
    }

    protected static LeaseStore.Grant lease(LeaseStore store, LeaseStore.Request request) {
        return store.lease(request).await().indefinitely();
    }

    protected static LeaseStore.Request wanting(int slots) {
        return new LeaseStore.Request(Priority.INTERACTIVE, slots, slots, List.of(), 0);
    }

    private static LeaseStore.Request inBackground(int slots) {
        return new LeaseStore.Request(Priority.BACKGROUND, slots, slots, List.of(), 0);
    }

    private static LeaseStore.Request settling(LeaseStore.Grant lease, int used, Duration idleFor) {
        return new LeaseStore.Request(Priority.INTERACTIVE, 0, 0,
                List.of(new LeaseStore.Settled(lease.lease(), used, idleFor)), 0);
    }
}
