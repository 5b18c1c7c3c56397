package dev.patchbay.token.time;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * The database's time, for everything. Replicas judge each other's renewals by the clock: one that is minutes wrong would
 * take over renewals that are under way and hand out tokens that have expired.
 */
@ApplicationScoped
class DatabaseClock {

    private static final Logger LOG = Logger.getLogger(DatabaseClock.class);
    private static final int BEFORE_EVERYBODY_ELSE = 0;
    private static final Duration WORTH_TELLING = Duration.ofSeconds(5);
    private static final Duration SLOWEST_ANSWER = Duration.ofSeconds(1);

    private final AgroalDataSource database;
    private final AnchoredClock clock = new AnchoredClock();

    @Inject
    DatabaseClock(AgroalDataSource database) {
        this.database = database;
    }

    @Produces
    @Singleton
    Clock clock() {
        return clock;
    }

    void start(@Observes @Priority(BEFORE_EVERYBODY_ELSE) StartupEvent event) throws SQLException {
        var behind = read();
        if (behind.abs().compareTo(WORTH_TELLING) > 0) {
            LOG.warnf("The clock of this machine is %d s behind the database's. The database's is used; set this one right.",
                    behind.toSeconds());
        }
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void keep() {
        try {
            read();
        } catch (SQLException e) {
            LOG.debug("The database does not tell the time; counting on", e);
        }
    }

    private Duration read() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select clock_timestamp()")) {
            var asked = System.nanoTime();
            try (var row = query.executeQuery()) {
                row.next();
                var answered = System.nanoTime();
                return answered - asked > SLOWEST_ANSWER.toNanos() ? Duration.ZERO
                        : clock.anchor(row.getObject(1, OffsetDateTime.class).toInstant(), asked + (answered - asked) / 2);
            }
        }
    }
}
