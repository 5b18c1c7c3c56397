package dev.patchbay.spotify.call.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.spotify.simulated.ConnectedTest;
import dev.patchbay.spotify.simulated.HardTimes;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What clients see when more is wanted of Spotify than it may be asked. */
@QuarkusTest
@TestProfile(HardTimes.class)
class ScarceRequestsTest extends ConnectedTest {

    @Inject
    DataSource database;

    /** What was used up before, by a service that was allowed more, would take half a minute to come back. */
    @Override
    protected void ready() {
        giveAllSlotsBack();
    }

    @BeforeEach
    void giveAllSlotsBack() {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate("delete from rate_lease where app = 'spotify'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        spotify.mend();
    }

    @Test
    void theLadderIsDescendedAtOnceAndTheRestIsToldWhenToComeBack() {
        // Given
        for (int call = 0; call < 3; call++) {
            assertThat(client.get("/podcasts").path("meta.source").toString()).isEqualTo("live");
        }
        long start = System.nanoTime();
        // When
        var stale = client.get("/podcasts");
        var search = client.get("/search", "q", "never asked " + UUID.randomUUID());
        var own = client.get("/me");
        var health = client.get("/integration/health");
        // Then
        assertThat(stale.path("meta.source").toString()).isEqualTo("stale");
        assertThat(search.path("meta.source").toString()).isEqualTo("fallback");
        assertThat((boolean) search.path("meta.limited")).isTrue();
        assertProblem(own, 429, "rate_limited");
        assertThat((int) own.path("retry_after")).isBetween(1, 11);
        assertThat(own.asString()).doesNotContain("upstream_status");
        assertThat(own.path("detail").toString()).contains("used up");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        assertThat(spotify.calls()).isEqualTo(3);
        assertThat((int) health.path("rate_budget.limit")).isEqualTo(3);
        assertThat((int) health.path("rate_budget.window_seconds")).isEqualTo(10);
        assertThat((int) health.path("rate_budget.left")).isZero();
        assertThat(health.path("rate_budget.retry_at").toString()).contains("T");
        assertThat(health.path("status").toString()).isEqualTo("healthy");
    }
}
