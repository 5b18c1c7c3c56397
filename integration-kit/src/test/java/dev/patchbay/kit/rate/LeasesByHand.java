package dev.patchbay.kit.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Failure;
import dev.patchbay.kit.call.Priority;
import dev.patchbay.stack.time.HandClock;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/** A replica's budget of 90 requests, 2 without the database, whose time and whose leases are given by hand. */
final class LeasesByHand {

    static final Duration WAIT = Duration.ofSeconds(7);

    final HandClock clock = new HandClock();
    final List<LeaseStore.Request> requests = new ArrayList<>();
    private final List<UniEmitter<? super LeaseStore.Grant>> pending = new ArrayList<>();
    private final List<UniEmitter<? super Void>> patience = new ArrayList<>();
    private final RateBudget budget;
    private final List<CompletableFuture<Slot>> calls = new ArrayList<>();
    private long leases;

    LeasesByHand() {
        this(Duration.ZERO);
    }

    /** @param spacing of the requests */
    LeasesByHand(Duration spacing) {
        budget = BudgetInMemory.replica(Map.of("patchbay.rate.limit", "90", "patchbay.rate.without-store", "2",
                "patchbay.rate.spacing", spacing.toMillis() + "ms"), this::lease,
                time -> Uni.createFrom().emitter(patience::add), clock);
    }

    private Uni<LeaseStore.Grant> lease(LeaseStore.Request request) {
        requests.add(request);
        return Uni.createFrom().emitter(pending::add);
    }

    CompletableFuture<Slot> take() {
        return take("somebody");
    }

    CompletableFuture<Slot> take(String user) {
        return budget.take(Priority.INTERACTIVE, user).subscribeAsCompletionStage();
    }

    void askForOne() {
        calls.add(take());
    }

    void askInBackground() {
        calls.add(budget.take(Priority.BACKGROUND, "somebody").subscribeAsCompletionStage());
    }

    /** What became of the last that was asked for. */
    CompletableFuture<Slot> last() {
        return calls.getLast();
    }

    /** Answers the oldest request for a lease. */
    void grant(int slots) {
        grant(slots, Duration.ZERO);
    }

    /** @param delay until they may be used */
    void grant(int slots, Duration delay) {
        leases++;
        pending.removeFirst().complete(new LeaseStore.Grant(leases, slots, WAIT, 0, delay));
    }

    /** Whoever waits for its turn has waited for long enough. */
    void endTurn() {
        patience.getLast().complete(null);
    }

    /** The oldest request for a lease gets no answer. */
    void fail() {
        pending.removeFirst().fail(new IllegalStateException("no database"));
    }

    /** The last request for a lease has been waited for long enough. */
    void endPatience() {
        patience.getLast().complete(null);
    }

    static void assertRefused(CompletableFuture<Slot> call, Duration wait) {
        assertThatThrownBy(call::join).cause().isInstanceOfSatisfying(CallException.class,
                thrown -> assertThat(thrown.failure())
                        .isEqualTo(new Failure.RateLimit(wait, Failure.RateLimit.Origin.BUDGET)));
    }
}
