package dev.patchbay.spotify.call.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.patchbay.kit.database.DatabaseSteps;
import dev.patchbay.kit.database.SlowDatabaseException;
import dev.patchbay.kit.test.provider.BlockRow;
import dev.patchbay.kit.test.provider.ContractSettings;
import dev.patchbay.spotify.simulated.ConnectedTest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

/** A database that answers late, or holds everybody up: calls degrade and go on. */
@QuarkusTest
@TestProfile(ContractSettings.class)
class DatabaseStepsTest extends ConnectedTest {

    @Inject
    DataSource database;

    @Inject
    DatabaseSteps steps;

    @Test
    void nobodyWaitsLongForAStep() {
        // Given
        long start = System.nanoTime();
        // When, Then
        assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() -> steps.run(DatabaseStepsTest::sleeping)))
                .isInstanceOf(SlowDatabaseException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void theStepAfterAnAbandonedOneHasASessionOfItsOwn() throws Throwable {
        // When
        var answer = VertxContextSupport.subscribeAndAwait(() -> steps.run(DatabaseStepsTest::sleeping).onFailure()
                .recoverWithUni(() -> steps.run(() -> select("select 42"))));
        // Then
        assertThat(answer).isEqualTo(42);
    }

    @Test
    void aCallGoesOnWhileTheTablesAreLocked() throws SQLException {
        // Given
        client.get("/podcasts");
        try (var locked = database.getConnection()) {
            lock(locked);
            // When
            long start = System.nanoTime();
            var live = client.get("/podcasts");
            spotify.breakApi("{\"kind\":\"plain_403\"}");
            var refused = client.get("/podcasts");
            // Then
            assertThat(live.statusCode()).as(live.asString()).isEqualTo(200);
            assertThat(live.path("meta.source").toString()).isEqualTo("live");
            assertProblem(refused, 502, "provider_refused");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
            locked.rollback();
        }
        // Then
        spotify.mend();
        new BlockRow(database, "spotify").blockUntil(Instant.now().plusSeconds(120));
        Awaitility.await("reads again").until(() -> blockedUntil() != null);
        new BlockRow(database, "spotify").lift();
        Awaitility.await("lifted").until(() -> blockedUntil() == null);
    }

    private String blockedUntil() {
        return client.get("/integration/health").path("blocked_until");
    }

    private static Uni<Integer> sleeping() {
        return select("select 1 from pg_sleep(2.5)");
    }

    private static Uni<Integer> select(String sql) {
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(sql, Integer.class).getSingleResult()));
    }

    private static void lock(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table provider_block, answer_owner, remembered_answer in access exclusive mode");
        }
    }
}
