package dev.patchbay.spotify.call.rate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

import dev.patchbay.spotify.call.CallException;
import dev.patchbay.spotify.call.Failure;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * Who waits in a lane, in the order of coming. Guarded by the lock of the lane, outside of which it tells them the outcome:
 * that is what the runnables are for.
 */
final class Waiters {

    private final Deque<Waiting> waiting = new ArrayDeque<>();

    private record Waiting(UniEmitter<? super Slot> caller, Instant since) {
    }

    void add(UniEmitter<? super Slot> caller, Instant now) {
        waiting.addLast(new Waiting(caller, now));
    }

    int count() {
        return waiting.size();
    }

    void serve(Lease lease, Instant now, List<Runnable> outcomes) {
        while (!waiting.isEmpty()) {
            var slot = lease.take(now);
            if (slot.isEmpty()) {
                return;
            }
            var caller = waiting.removeFirst().caller();
            outcomes.add(() -> caller.complete(slot.get()));
        }
    }

    void refuseAll(Duration wait, List<Runnable> outcomes) {
        refuseIf(any -> true, wait, outcomes);
    }

    void refuseSince(Instant latest, List<Runnable> outcomes) {
        refuseIf(caller -> !caller.since().isAfter(latest), Duration.ZERO, outcomes);
    }

    List<UniEmitter<? super Slot>> release() {
        var callers = waiting.stream().<UniEmitter<? super Slot>> map(Waiting::caller).toList();
        waiting.clear();
        return callers;
    }

    static CallException refusal(Duration wait) {
        return new CallException(new Failure.RateLimit(wait, Failure.RateLimit.Origin.BUDGET));
    }

    private void refuseIf(Predicate<Waiting> hopeless, Duration wait, List<Runnable> outcomes) {
        waiting.removeIf(caller -> {
            if (hopeless.test(caller)) {
                outcomes.add(() -> caller.caller().fail(refusal(wait)));
                return true;
            }
            return false;
        });
    }
}
