package dev.patchbay.discogs.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.patchbay.discogs.simulated.ConnectedTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** A database that holds everybody up, or fails: what comes from Discogs comes nevertheless. */
@QuarkusTest
class HangingEntriesTest extends ConnectedTest {

    private static final String ENTRY = "{\"artist\":\"Ada\",\"title\":\"Night\"}";

    @Inject
    DataSource database;

    @Test
    void aCollectionComesWithoutWhatIsHeldUp() throws SQLException {
        client.send("POST", "/collection/manual", ENTRY);
        whileDatabase("lock table manual_entry in access exclusive mode", this::checkLiveWithoutEntries);
        assertThat(client.get("/collection").jsonPath().getString("items[0].source")).isEqualTo("manual");
    }

    @Test
    void aCollectionComesWithoutWhatCannotBeRead() throws SQLException {
        client.send("POST", "/collection/manual", ENTRY);
        run("alter table manual_entry rename to manual_entry_away");
        try {
            checkLiveWithoutEntries();
        } finally {
            run("alter table manual_entry_away rename to manual_entry");
        }
    }

    @Test
    void whoWantsEntriesIsNotLeftWaiting() throws SQLException {
        var path = "/collection/manual/" + UUID.randomUUID();
        whileDatabase("lock table manual_entry in access exclusive mode", () -> {
            long start = System.nanoTime();
            assertProblem(client.get("/collection/manual"), 503, "service_unavailable");
            assertProblem(client.send("POST", "/collection/manual", ENTRY), 503, "service_unavailable");
            assertProblem(client.send("POST", path + "/match", "{\"release_id\":1005}"), 503, "service_unavailable");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        });
        assertThat(discogs.calls()).isZero();
    }

    @Test
    void whatMayHaveBeenNotedIsNotNotedAgainUnderItsKey() throws SQLException {
        var key = UUID.randomUUID().toString();
        whileDatabase("lock table manual_entry in access exclusive mode",
                () -> assertProblem(client.send("POST", "/collection/manual", ENTRY, "Idempotency-Key", key), 503,
                        "service_unavailable"));
        assertProblem(client.send("POST", "/collection/manual", ENTRY, "Idempotency-Key", key), 409, "conflict");
    }

    private void checkLiveWithoutEntries() {
        var page = client.get("/collection", "limit", 1);
        var stream = client.get("/collection/stream");
        assertStatus(page, 200);
        assertThat(page.jsonPath().getList("items.source", String.class)).containsExactly("discogs");
        assertThat(page.jsonPath().getString("meta.source")).isEqualTo("live");
        assertThat(page.jsonPath().getString("meta.warning")).contains("by hand");
        assertStatus(stream, 200);
        var last = JsonPath.from(stream.asString().lines().toList().getLast());
        assertThat(last.getBoolean("meta.limited")).isTrue();
        assertThat(last.getString("meta.warning")).contains("by hand");
    }

    private void whileDatabase(String statement, Runnable check) throws SQLException {
        try (var connection = database.getConnection(); var locking = connection.createStatement()) {
            connection.setAutoCommit(false);
            locking.execute(statement);
            try {
                check.run();
            } finally {
                connection.rollback();
            }
        }
    }

    private void run(String statement) throws SQLException {
        try (var connection = database.getConnection(); var changing = connection.createStatement()) {
            changing.execute(statement);
        }
    }
}
