package dev.patchbay.edge.time;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/** How work waits without holding a thread; a test's clock waits without waiting. */
public interface Pauses {

    Uni<Void> pause(Duration duration);

    /**
     * Waits no longer than that. The work itself goes on when nobody waits for it any more: to cancel it halfway could leave
     * behind a session in use, or a token that nobody remembers.
     */
    default <T> Uni<T> within(Duration time, Uni<T> work, Supplier<? extends Throwable> late) {
        return Uni.createFrom().emitter(emitter -> {
            var over = new AtomicBoolean();
            emitter.onTermination(() -> over.set(true));
            work.subscribe().with(emitter::complete, emitter::fail);
            if (!over.get()) {
                var timer = pause(time).subscribe().with(passed -> emitter.fail(late.get()));
                emitter.onTermination(timer::cancel);
            }
        });
    }
}
