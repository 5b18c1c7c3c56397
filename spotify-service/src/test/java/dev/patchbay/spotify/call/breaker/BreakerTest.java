package dev.patchbay.spotify.call.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.spotify.simulated.ConnectedTest;
import dev.patchbay.spotify.simulated.QuickBreaker;
import dev.patchbay.spotify.simulated.SpotifyClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The circuit opens after five failures, leaves Spotify alone, and closes by a probe. */
@QuarkusTest
@TestProfile(QuickBreaker.class)
class BreakerTest extends ConnectedTest {

    @Inject
    MeterRegistry registry;

    @AfterEach
    void close() {
        spotify.mend();
        var healthy = connected("mira");
        Awaitility.await("closed").until(() -> healthy.get("/me").statusCode() == 200);
    }

    @Test
    void fiveFailuresOpenItAndOneProbeClosesIt() {
        // Given
        spotify.breakApi("{\"kind\":\"status\",\"status\":500}");
        for (int i = 0; i < 5; i++) {
            assertThat(client.get("/podcasts").path("code").toString()).isEqualTo("provider_error");
        }
        // When
        var refused = client.get("/podcasts");
        var health = client.get("/integration/health");
        // Then
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.path("code").toString()).isEqualTo("circuit_open");
        assertThat((int) refused.path("retry_after")).isEqualTo(1);
        assertThat(spotify.calls()).isEqualTo(5);
        assertThat(circuit()).isEqualTo(2);
        assertThat(health.path("circuit").toString()).isEqualTo("open");
        assertThat(health.path("status").toString()).isEqualTo("unhealthy");
        // When
        spotify.mend();
        Awaitility.await("probed").until(() -> client.get("/podcasts").statusCode() == 200);
        // Then
        assertThat(circuit()).isZero();
        assertThat(client.get("/integration/health").path("status").toString()).isEqualTo("healthy");
    }

    @Test
    void oneUsersTroubleDoesNotLockOutTheOthers() {
        // Given
        var revoked = SpotifyClient.connected(gateway, tokenService, "no-token-of-anybody");
        // When
        for (int i = 0; i < 10; i++) {
            revoked.get("/me");
            client.get("/tracks/" + "0".repeat(22));
        }
        // Then
        assertThat(circuit()).isZero();
        assertThat(client.get("/me").statusCode()).isEqualTo(200);
    }

    private double circuit() {
        return registry.get("integration.circuit.state").tag("provider", "spotify").gauge().value();
    }
}
