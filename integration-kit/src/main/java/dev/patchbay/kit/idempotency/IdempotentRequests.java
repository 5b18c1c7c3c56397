package dev.patchbay.kit.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.kit.database.DatabaseSteps;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Requests with a key, for a day. */
@Singleton
class IdempotentRequests {

    private static final Logger LOG = Logger.getLogger(IdempotentRequests.class);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration CLEANED_UP_EVERY = Duration.ofMinutes(10);

    private static final String BEGIN = """
            insert into idempotent_request (account, key_digest, request_digest, begun_at) values ($1, $2, $3, $4)
            on conflict do nothing""";
    private static final String FIND = """
            select request_digest, answer from idempotent_request where account = $1 and key_digest = $2""";
    private static final String KEEP = "update idempotent_request set answer = $3 where account = $1 and key_digest = $2";
    private static final String FORGET = "delete from idempotent_request where account = $1 and key_digest = $2";
    private static final String CLEAN_UP = "delete from idempotent_request where begun_at < now() - make_interval(secs => $1)";

    private final Pool pool;
    private final DatabaseSteps steps;
    private final Vertx vertx;

    /** @param answer null while the work is under way, or if nobody knows how it ended */
    record Known(String request, String answer) {
    }

    @Inject
    IdempotentRequests(Pool pool, DatabaseSteps steps, Vertx vertx) {
        this.pool = pool;
        this.steps = steps;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(CLEANED_UP_EVERY.toMillis(), timer -> cleanUp().subscribe().with(done -> {
        }, failure -> LOG.warnf("Old keys of requests are removed later: %s", failure.getMessage())));
    }

    /** Null if nobody began it before; then it is begun, and committed. Without the database nothing is begun. */
    Uni<Known> begin(IdempotentRequest wanted, Instant now) {
        var begin = Tuple.of(wanted.account(), wanted.key(), wanted.request(), now.atOffset(ZoneOffset.UTC));
        var awaited = new AtomicBoolean(true);
        return steps.run(() -> pool.preparedQuery(BEGIN).execute(begin)
                .flatMap(begun -> begun.rowCount() == 1 ? begun(wanted, awaited) : find(wanted)))
                .onFailure().invoke(() -> awaited.set(false))
                .onFailure().transform(failure -> new ProblemException(ErrorCode.SERVICE_UNAVAILABLE,
                        "The database that keeps the keys of requests does not answer. Try again in a minute."));
    }

    /** Where nobody waits any longer nothing will be done, so the key must not look used. */
    private Uni<Known> begun(IdempotentRequest wanted, AtomicBoolean awaited) {
        return awaited.get() ? Uni.createFrom().nullItem() : forget(wanted).replaceWith((Known) null);
    }

    Uni<Void> keep(IdempotentRequest done, String answer) {
        return execute(KEEP, Tuple.of(done.account(), done.key(), answer));
    }

    Uni<Void> forget(IdempotentRequest undone) {
        return execute(FORGET, Tuple.of(undone.account(), undone.key()));
    }

    private Uni<Void> cleanUp() {
        return execute(CLEAN_UP, Tuple.of((double) KEPT.toSeconds()));
    }

    private Uni<Known> find(IdempotentRequest wanted) {
        return pool.preparedQuery(FIND).execute(Tuple.of(wanted.account(), wanted.key()))
                .map(rows -> known(rows.iterator().next()));
    }

    private static Known known(Row row) {
        return new Known(row.getString("request_digest"), row.getString("answer"));
    }

    private Uni<Void> execute(String sql, Tuple parameters) {
        return steps.toItsEnd(() -> pool.preparedQuery(sql).execute(parameters).replaceWithVoid());
    }
}
