package dev.patchbay.spotify.call.time;

import java.util.concurrent.Executor;

import io.vertx.core.Vertx;

/**
 * The Vert.x context that somebody asked from. What one caller fetches for several must be handed to each in the context of
 * its own request, since sessions and log fields belong to that.
 */
public final class CallerContext {

    private CallerContext() {
    }

    /** Runs in the present context; at once where there is none. */
    public static Executor here() {
        var context = Vertx.currentContext();
        return context == null ? Runnable::run : command -> context.runOnContext(ignored -> command.run());
    }
}
