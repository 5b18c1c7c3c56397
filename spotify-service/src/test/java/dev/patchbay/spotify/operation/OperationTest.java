package dev.patchbay.spotify.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import dev.patchbay.spotify.simulated.ConnectedTest;
import dev.patchbay.spotify.simulated.SpotifyClient;
import dev.patchbay.spotify.simulated.WithoutKafka;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/** What operators rely on: readiness, many users at once, no Kafka needed to start. */
@QuarkusTest
@TestProfile(WithoutKafka.class)
class OperationTest extends ConnectedTest {

    @Test
    void readinessNeedsTheDatabaseAndNeitherKafkaNorSpotify() {
        // Given
        spotify.breakApi("{\"kind\":\"status\",\"status\":500}");
        // When
        var ready = management("/q/health/ready");
        var live = management("/q/health/live");
        spotify.mend();
        // Then
        assertThat(ready.statusCode()).as(ready.asString()).isEqualTo(200);
        assertThat(ready.asString()).contains("PostgreSQL").doesNotContain("afka");
        assertThat(live.jsonPath().getList("checks")).isEmpty();
    }

    @Test
    void manyUsersAtOnceAreServed() {
        // Given
        var token = spotify.grant("jonas");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // When
            var answers = IntStream.range(0, 100).mapToObj(user -> CompletableFuture.supplyAsync(() -> {
                var one = SpotifyClient.connected(gateway, tokenService, token);
                return one.get("/podcasts").statusCode() + one.get("/search", "q", "night " + user).statusCode();
            }, threads)).toList();
            // Then
            assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(400);
        }
    }

    private static Response management(String path) {
        return RestAssured.given().port(ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class))
                .get(path);
    }
}
