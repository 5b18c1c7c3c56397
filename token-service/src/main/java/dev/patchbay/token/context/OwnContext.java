package dev.patchbay.token.context;

import java.time.Duration;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.correlation.Correlation;
import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Runs work apart from the request that asks for it. The work goes on when the request is abandoned, and its database
 * session is its own: sessions belong to a context and must not be used by two chains at once.
 */
@Singleton
public class OwnContext {

    private final Vertx vertx;

    @Inject
    OwnContext(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Shared by all who subscribe; each is answered on its own context. Starts with the first. */
    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        var correlationId = Correlation.current();
        var trace = QuarkusContextStorage.INSTANCE.current();
        var shared = Uni.createFrom().<T> emitter(emitter -> start(correlationId, trace, work, emitter)).memoize()
                .indefinitely();
        return Uni.createFrom().deferred(() -> {
            var caller = Vertx.currentContext();
            return caller == null ? shared : shared.emitOn(task -> caller.runOnContext(ignored -> task.run()));
        });
    }

    /** Waits, and goes on where the caller is now. */
    public Uni<Void> pause(Duration duration) {
        var caller = vertx.getOrCreateContext();
        return Uni.createFrom().emitter(emitter -> vertx.setTimer(duration.toMillis(),
                timer -> caller.runOnContext(ignored -> emitter.complete(null))));
    }

    private <T> void start(String correlationId, io.opentelemetry.context.Context trace, Supplier<Uni<T>> work,
            UniEmitter<? super T> emitter) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> {
            Correlation.start(correlationId);
            if (trace != null) {
                // never detached: it lives as long as this context, which is as long as the work
                QuarkusContextStorage.INSTANCE.attach(context, trace);
            }
            work.get().subscribe().with(emitter::complete, emitter::fail);
        });
    }
}
