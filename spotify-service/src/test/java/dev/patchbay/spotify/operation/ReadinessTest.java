package dev.patchbay.spotify.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.spotify.simulated.HardTimes;
import dev.patchbay.spotify.simulated.SimulatedSpotify;
import dev.patchbay.spotify.simulated.WithNeighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/** What operators rely on: no Kafka is needed to start. */
@QuarkusTest
@WithNeighbours
@TestProfile(HardTimes.class)
class ReadinessTest {

    SimulatedSpotify spotify;

    @AfterEach
    void mend() {
        spotify.mend();
    }

    @Test
    void readinessNeedsTheDatabaseAndNeitherKafkaNorSpotify() {
        // Given
        spotify.breakApi("{\"kind\":\"status\",\"status\":500}");
        // When
        var ready = management("/q/health/ready");
        var live = management("/q/health/live");
        // Then
        assertThat(ready.statusCode()).as(ready.asString()).isEqualTo(200);
        assertThat(ready.asString()).contains("PostgreSQL").doesNotContain("afka");
        assertThat(live.jsonPath().getList("checks")).isEmpty();
    }

    private static Response management(String path) {
        return RestAssured.given().port(ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class))
                .get(path);
    }
}
