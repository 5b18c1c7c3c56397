package dev.patchbay.kit.rate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Failure;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * Who waits in a lane: users in turn, and each user's calls in the order of coming, so that one who asks for much delays
 * nobody who asks for little. Guarded by the lock of the lane, outside of which it tells them the outcome: that is what the
 * runnables are for.
 */
final class Waiters {

    private final Map<Object, Deque<Waiting>> byUser = new LinkedHashMap<>();

    private record Waiting(UniEmitter<? super Slot> caller, Instant since) {
    }

    void add(UniEmitter<? super Slot> caller, Object user, Instant now) {
        byUser.computeIfAbsent(user, first -> new ArrayDeque<>()).addLast(new Waiting(caller, now));
    }

    int count() {
        return byUser.values().stream().mapToInt(Deque::size).sum();
    }

    void serve(Lease lease, Instant now, List<Runnable> outcomes) {
        while (!byUser.isEmpty()) {
            var slot = lease.take(now);
            if (slot.isEmpty()) {
                return;
            }
            var caller = next().caller();
            outcomes.add(() -> caller.complete(slot.get()));
        }
    }

    /** Whose user goes to the end of the line. */
    private Waiting next() {
        var user = byUser.keySet().iterator().next();
        var calls = byUser.remove(user);
        var first = calls.removeFirst();
        if (!calls.isEmpty()) {
            byUser.put(user, calls);
        }
        return first;
    }

    void refuseAll(Duration wait, List<Runnable> outcomes) {
        refuseIf(any -> true, wait, outcomes);
    }

    void refuseSince(Instant latest, List<Runnable> outcomes) {
        refuseIf(caller -> !caller.since().isAfter(latest), Duration.ZERO, outcomes);
    }

    List<UniEmitter<? super Slot>> release() {
        var callers = all().<UniEmitter<? super Slot>> map(Waiting::caller).toList();
        byUser.clear();
        return callers;
    }

    static CallException refusal(Duration wait) {
        return new CallException(new Failure.RateLimit(wait, Failure.RateLimit.Origin.BUDGET));
    }

    private void refuseIf(Predicate<Waiting> hopeless, Duration wait, List<Runnable> outcomes) {
        all().filter(hopeless).forEach(caller -> outcomes.add(() -> caller.caller().fail(refusal(wait))));
        byUser.values().forEach(calls -> calls.removeIf(hopeless));
        byUser.values().removeIf(Deque::isEmpty);
    }

    private Stream<Waiting> all() {
        return byUser.values().stream().flatMap(Deque::stream);
    }
}
