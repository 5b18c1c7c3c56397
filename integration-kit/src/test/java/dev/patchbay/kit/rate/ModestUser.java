package dev.patchbay.kit.rate;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Priority;

/** Makes one call at a time, rests after each, and comes back in so many whole seconds as a refusal tells. */
final class ModestUser {

    private static final Duration REST = Duration.ofMillis(100);

    int served;
    int refused;
    private final RateBudget budget;
    private final MovingWindow provider;

    ModestUser(RateBudget budget, MovingWindow provider) {
        this.budget = budget;
        this.provider = provider;
    }

    void callWhile(BooleanSupplier going) {
        while (going.getAsBoolean()) {
            pause(call());
        }
    }

    /** How long to rest. */
    private Duration call() {
        try {
            var slot = budget.take(Priority.INTERACTIVE, this).await().indefinitely();
            slot.spend();
            provider.arrived();
            served++;
            slot.end();
            return REST;
        } catch (CallException e) {
            refused++;
            return Duration.ofSeconds(e.failure().retryAfter().plusMillis(999).toSeconds());
        }
    }

    private static void pause(Duration time) {
        BudgetInMemory.REAL_PAUSES.pause(time).await().indefinitely();
    }
}
