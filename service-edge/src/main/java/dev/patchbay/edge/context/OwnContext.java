package dev.patchbay.edge.context;

import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.correlation.Correlation;
import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;

/**
 * Runs work apart from the request that asks for it. The work goes on when the request is abandoned, and its database
 * session is its own: sessions belong to a context and must not be used by two chains at once.
 */
@Singleton
public class OwnContext {

    private final Vertx vertx;

    @Inject
    public OwnContext(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * Keeps the correlation id and the trace of whoever asks. Shared by all who subscribe; each is answered on its own
     * context. Starts with the first.
     */
    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        return run(Origin.here(), work);
    }

    /** The same, for what belongs to no request: in no trace, and under a correlation id of its own. */
    public <T> Uni<T> runUnrelated(Supplier<Uni<T>> work) {
        return run(Origin.NONE, work);
    }

    private <T> Uni<T> run(Origin origin, Supplier<Uni<T>> work) {
        return CallerContext.keep(
                Uni.createFrom().<T> emitter(emitter -> start(origin, work, emitter)).memoize().indefinitely());
    }

    private <T> void start(Origin origin, Supplier<Uni<T>> work, UniEmitter<? super T> emitter) {
        var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> {
            Correlation.start(origin.correlationId());
            if (origin.trace() != null) {
                // never detached: it lives as long as this context, which is as long as the work
                QuarkusContextStorage.INSTANCE.attach(context, origin.trace());
            }
            Uni.createFrom().deferred(work::get).subscribe().with(emitter::complete, emitter::fail);
        });
    }

    /** On whose behalf. */
    private record Origin(String correlationId, io.opentelemetry.context.Context trace) {

        static final Origin NONE = new Origin(null, null);

        static Origin here() {
            return new Origin(Correlation.current(), QuarkusContextStorage.INSTANCE.current());
        }
    }
}
