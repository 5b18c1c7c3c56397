package dev.patchbay.gateway.session;

import java.util.UUID;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgNotification;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;

/**
 * Hears of sessions that were ended by other replicas, or by whoever deleted a row. It holds one connection for that. After a
 * break it cannot know what it has missed, and says so.
 */
@Singleton
class EndingsElsewhere {

    private static final Logger LOG = Logger.getLogger(EndingsElsewhere.class);
    private static final String LISTEN = "listen patchbay_session_ended";
    private static final long RETRY_MILLIS = 1_000;
    private static final long PROBE_MILLIS = 5_000;

    private final Vertx vertx;
    private final Pool database;
    private final Event<SessionEnded> ended;
    private final Event<EndingsMissed> missed;
    private volatile boolean stopped;

    @Inject
    EndingsElsewhere(Vertx vertx, Pool database, Event<SessionEnded> ended, Event<EndingsMissed> missed) {
        this.vertx = vertx;
        this.database = database;
        this.ended = ended;
        this.missed = missed;
    }

    void start(@Observes StartupEvent event) {
        connect();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void connect() {
        database.getConnection().map(PgConnection::cast).onSuccess(this::listen).onFailure(this::tryAgain);
    }

    private void listen(PgConnection connection) {
        var listening = new Listening(connection);
        connection.notificationHandler(this::hear);
        connection.closeHandler(gone -> listening.lost());
        listening.ask().onSuccess(rows -> missed.fire(new EndingsMissed()));
        listening.probe();
    }

    private void hear(PgNotification notification) {
        ended.fire(new SessionEnded(UUID.fromString(notification.getPayload())));
    }

    private void tryAgain(Throwable failure) {
        if (!stopped) {
            LOG.debugf("The database cannot be listened to: %s", failure.getMessage());
            vertx.setTimer(RETRY_MILLIS, timer -> connect());
        }
    }

    /** One connection, watched: a network that swallows everything would otherwise never be noticed. */
    private final class Listening {

        private final PgConnection connection;
        private boolean over;

        Listening(PgConnection connection) {
            this.connection = connection;
        }

        void probe() {
            vertx.setTimer(PROBE_MILLIS, timer -> {
                if (!over) {
                    ask().timeout(PROBE_MILLIS, TimeUnit.MILLISECONDS).onSuccess(rows -> probe()).onFailure(late -> lost());
                }
            });
        }

        /** Repeated it changes nothing, and an operator sees in pg_stat_activity what the connection is for. */
        Future<RowSet<Row>> ask() {
            return connection.query(LISTEN).execute().onFailure(failure -> lost()).onComplete(answer -> giveBack());
        }

        /** Given back to the pool only when it answers: its next user would wait for it in vain. */
        void lost() {
            if (!over) {
                over = true;
                tryAgain(new IllegalStateException("the connection was lost"));
            }
        }

        private void giveBack() {
            if (over) {
                connection.query("unlisten *").execute().onComplete(answer -> connection.close());
            }
        }
    }
}
