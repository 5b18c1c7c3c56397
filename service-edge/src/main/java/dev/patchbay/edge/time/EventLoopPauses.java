package dev.patchbay.edge.time;

import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** Goes on in the Vert.x context that it was subscribed to in, which the database session needs. */
@Singleton
class EventLoopPauses implements Pauses {

    private final Vertx vertx;

    @Inject
    EventLoopPauses(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public Uni<Void> pause(Duration duration) {
        if (duration.toMillis() < 1) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().emitter(emitter -> {
            long timer = vertx.setTimer(duration.toMillis(), fired -> emitter.complete(null));
            emitter.onTermination(() -> vertx.cancelTimer(timer));
        });
    }
}
