package dev.patchbay.gateway.database;

import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.edge.problem.ProblemException.Failure;
import dev.patchbay.edge.time.Pauses;
import io.smallrye.mutiny.Uni;

/** How long a request waits for the database, a free connection included. */
@Singleton
public class DatabasePatience {

    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Pauses pauses;

    @Inject
    DatabasePatience(Pauses pauses) {
        this.pauses = pauses;
    }

    /**
     * Fails with {@code service_unavailable} after 3 s. The step is not cancelled: it goes on, and gives its connection back.
     */
    public <T> Uni<T> within(Uni<T> step) {
        return pauses.within(LONGEST, step, DatabasePatience::unavailable);
    }

    private static ProblemException unavailable() {
        return new ProblemException(Failure.of(ErrorCode.SERVICE_UNAVAILABLE,
                "The database does not answer in time. Try again soon.").withRetryAfter(RETRY_AFTER));
    }
}
