package dev.patchbay.outbox.consume;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** Repeats an effect: without end while the failure is one that passes, a few times if it is any other. */
record Patience(ConsumerConfig config) {

    private static final double JITTER = 0.5;

    /** Each attempt runs on the Vert.x context of the caller, as sessions need it; pauses block nobody. */
    Uni<Void> run(Supplier<Uni<?>> effect, Runnable onFailure) {
        return Uni.createFrom().deferred(() -> effect.get().replaceWithVoid())
                .runSubscriptionOn(onCallersContext())
                .onFailure().invoke(onFailure)
                .onFailure(Transience::of).retry().withBackOff(config.firstPause(), config.longestPause())
                .withJitter(JITTER).indefinitely()
                .onFailure().retry().withBackOff(config.firstPause(), config.longestPause())
                .withJitter(JITTER).atMost(config.attempts() - 1L);
    }

    private static Executor onCallersContext() {
        var context = Vertx.currentContext();
        return context == null ? Runnable::run : task -> context.runOnContext(ignored -> task.run());
    }
}
