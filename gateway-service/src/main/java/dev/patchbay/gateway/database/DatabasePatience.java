package dev.patchbay.gateway.database;

import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.edge.problem.ProblemException.Failure;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** How long a request waits for the database, a free connection included. */
@Singleton
public class DatabasePatience {

    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Vertx vertx;

    @Inject
    DatabasePatience(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * Fails with {@code service_unavailable} after 3 s. The step is not cancelled: it goes on, and gives its connection back.
     */
    public <T> Uni<T> within(Uni<T> step) {
        return Uni.createFrom().emitter(emitter -> {
            var timer = vertx.setTimer(LONGEST.toMillis(), late -> emitter.fail(unavailable()));
            step.onTermination().invoke(() -> vertx.cancelTimer(timer)).subscribe().with(emitter::complete, emitter::fail);
        });
    }

    private static ProblemException unavailable() {
        return new ProblemException(Failure.of(ErrorCode.SERVICE_UNAVAILABLE,
                "The database does not answer in time. Try again soon.").withRetryAfter(RETRY_AFTER));
    }
}
