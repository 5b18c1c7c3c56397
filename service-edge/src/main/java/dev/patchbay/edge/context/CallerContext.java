package dev.patchbay.edge.context;

import java.util.concurrent.Executor;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/**
 * The Vert.x context that somebody asked from. What one caller fetches for several must be handed to each in the context of
 * its own request, since sessions and log fields belong to that.
 */
public final class CallerContext {

    private CallerContext() {
    }

    /** Answers each who subscribes in the context that it subscribed from. */
    public static <T> Uni<T> keep(Uni<T> shared) {
        return Uni.createFrom().deferred(() -> shared.emitOn(here()));
    }

    private static Executor here() {
        var context = Vertx.currentContext();
        return context == null ? Runnable::run : command -> context.runOnContext(ignored -> command.run());
    }
}
