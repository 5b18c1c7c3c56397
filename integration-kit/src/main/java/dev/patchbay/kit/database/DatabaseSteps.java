package dev.patchbay.kit.database;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.context.OwnContext;
import dev.patchbay.edge.time.Pauses;
import dev.patchbay.kit.call.CallConfig;
import io.smallrye.mutiny.Uni;

/**
 * What a call does in the database, none of which it needs: a slow database costs it a bounded wait, and no more steps wait
 * for one that hangs than fit.
 */
@Singleton
public class DatabaseSteps {

    private static final int MOST_AT_ONCE = 200;
    // the server itself ends a statement long before
    private static final Duration HANGING = Duration.ofSeconds(10);

    private final OwnContext ownContext;
    private final Pauses pauses;
    private final Duration patience;
    private final AtomicInteger underWay = new AtomicInteger();

    @Inject
    DatabaseSteps(OwnContext ownContext, Pauses pauses, CallConfig config) {
        this.ownContext = ownContext;
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
            return within(patience, ownContext.run(() -> Uni.createFrom().deferred(step::get).onTermination()
                    .invoke(underWay::decrementAndGet)));
        });
    }

    /** For what no call waits for: ends when the step has ended, unless its connection hangs. Belongs to no trace. */
    public <T> Uni<T> toItsEnd(Supplier<Uni<T>> step) {
        return Uni.createFrom().deferred(() -> within(HANGING, ownContext.runUnrelated(step)));
    }

    private <T> Uni<T> within(Duration time, Uni<T> step) {
        return pauses.within(time, step,
                () -> new SlowDatabaseException("the database took longer than " + time.toMillis() + " ms"));
    }
}
