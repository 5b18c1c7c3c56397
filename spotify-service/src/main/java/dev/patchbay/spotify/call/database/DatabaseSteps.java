package dev.patchbay.spotify.call.database;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.spotify.call.CallConfig;
import dev.patchbay.spotify.call.time.CallerContext;
import dev.patchbay.spotify.call.time.Pauses;
import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/**
 * What a call does in the database, none of which it needs: a slow database costs it a bounded wait, and no more steps wait
 * for one that hangs than fit.
 */
@Singleton
public class DatabaseSteps {

    private static final int MOST_AT_ONCE = 200;
    // the server itself ends a statement long before
    private static final Duration HANGING = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final Pauses pauses;
    private final Duration patience;
    private final AtomicInteger underWay = new AtomicInteger();

    @Inject
    DatabaseSteps(Vertx vertx, Pauses pauses, CallConfig config) {
        this.vertx = vertx;
        this.pauses = pauses;
        this.patience = config.databasePatience();
    }

    /** Fails with {@link SlowDatabaseException} after {@code patchbay.call.database-patience}; the step itself goes on. */
    public <T> Uni<T> run(Supplier<Uni<T>> step) {
        return Uni.createFrom().deferred(() -> {
            if (underWay.incrementAndGet() > MOST_AT_ONCE) {
                underWay.decrementAndGet();
                return Uni.createFrom().failure(new SlowDatabaseException("too many steps wait for the database"));
            }
            var trace = QuarkusContextStorage.INSTANCE.current();
            return within(patience, onItsOwn(step, trace).onTermination().invoke(underWay::decrementAndGet));
        });
    }

    /** For what no call waits for: ends when the step has ended, unless its connection hangs. Belongs to no trace. */
    public <T> Uni<T> toItsEnd(Supplier<Uni<T>> step) {
        return Uni.createFrom().deferred(() -> within(HANGING, onItsOwn(step, null)));
    }

    private <T> Uni<T> within(Duration time, Uni<T> step) {
        return pauses.within(time, step.emitOn(CallerContext.here()),
                () -> new SlowDatabaseException("the database took longer than " + time.toMillis() + " ms"));
    }

    /** A step that nobody waits for any more still uses the session of its context; the next step must not get that one. */
    private <T> Uni<T> onItsOwn(Supplier<Uni<T>> step, io.opentelemetry.context.Context trace) {
        var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        if (trace != null) {
            // never detached: the context ends with the step
            QuarkusContextStorage.INSTANCE.attach(context, trace);
        }
        return Uni.createFrom().emitter(emitter -> context.runOnContext(ignored -> Uni.createFrom().deferred(step::get)
                .subscribe().with(emitter::complete, emitter::fail)));
    }
}
