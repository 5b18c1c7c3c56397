package dev.patchbay.outbox.inbox;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Forgets what cannot arrive again. Every replica does it; one of them finds something. */
@ApplicationScoped
class InboxRetention {

    private static final Logger LOG = Logger.getLogger(InboxRetention.class);

    private final Vertx vertx;
    private final Pool database;
    private final InboxConfig config;

    @Inject
    InboxRetention(Vertx vertx, Pool database, InboxConfig config) {
        this.vertx = vertx;
        this.database = database;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(config.cleanUpEvery().toMillis(), ignored -> cleanUp().subscribe().with(
                rows -> LOG.debugf("%d old entries of the inbox are gone", rows),
                failure -> LOG.warnf("The inbox is cleaned up later: %s", failure.getMessage())));
    }

    /** @return how many entries are gone */
    Uni<Integer> cleanUp() {
        return delete("delete from inbox_event where received_at < now() - make_interval(secs => $1)")
                .chain(events -> delete("delete from inbox_latest where changed_at < now() - make_interval(secs => $1)")
                        .map(latest -> events + latest));
    }

    private Uni<Integer> delete(String sql) {
        return database.preparedQuery(sql).execute(Tuple.of(seconds(config.keep()))).map(rows -> rows.rowCount());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
