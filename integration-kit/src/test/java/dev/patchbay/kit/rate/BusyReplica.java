package dev.patchbay.kit.rate;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Priority;

/** One replica under one kind of demand. */
final class BusyReplica {

    final AtomicInteger made = new AtomicInteger();
    final AtomicInteger refused = new AtomicInteger();
    private final RateBudget budget;
    private final Priority priority;
    private final MovingWindow provider;
    private final int againMillis;

    BusyReplica(RateBudget budget, Priority priority, MovingWindow provider) {
        this(budget, priority, provider, 20);
    }

    /** @param againMillis when a caller comes back who was refused */
    BusyReplica(RateBudget budget, Priority priority, MovingWindow provider, int againMillis) {
        this.budget = budget;
        this.priority = priority;
        this.provider = provider;
        this.againMillis = againMillis;
    }

    /** Ten callers at a time, each of whom comes back soon when there is nothing to be had. */
    void demandWhile(BooleanSupplier going) {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 10).forEach(caller -> callers.execute(() -> callWhile(going)));
        }
    }

    private void callWhile(BooleanSupplier going) {
        while (going.getAsBoolean()) {
            try {
                call(budget.take(priority, this).await().indefinitely());
            } catch (CallException e) {
                refused.incrementAndGet();
                pause(againMillis);
            }
        }
    }

    private void call(Slot slot) {
        slot.spend();
        pause(ThreadLocalRandom.current().nextInt(50));
        provider.arrived();
        pause(ThreadLocalRandom.current().nextInt(50));
        made.incrementAndGet();
        slot.end();
    }

    /** The time that a request takes on its way. */
    private static void pause(int millis) {
        BudgetInMemory.REAL_PAUSES.pause(Duration.ofMillis(millis)).await().indefinitely();
    }
}
