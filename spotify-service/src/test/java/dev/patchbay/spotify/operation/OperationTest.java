package dev.patchbay.spotify.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
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

/** What operators rely on: readiness, bounded metrics, many users at once, no Kafka needed to start. */
@QuarkusTest
@TestProfile(WithoutKafka.class)
class OperationTest extends ConnectedTest {

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

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
    void aThousandIdsMakeNoNewSeries() {
        // Given
        var random = new Random(20_261);
        ask(random);
        var before = series();
        // When
        for (int i = 0; i < 1_000; i++) {
            ask(random);
        }
        // Then
        assertThat(series()).isEqualTo(before);
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

    private void ask(Random random) {
        var id = random.ints(22, 0, BASE62.length()).mapToObj(BASE62::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
        client.get("/tracks/" + id);
        client.get("/nowhere/" + id);
        client.get("/nowhere/" + id + "/");
    }

    /** By name and labels; those of the JVM and of Kafka's client come and go with garbage collections and brokers. */
    private static Set<String> series() {
        return management("/q/metrics").asString().lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("jvm_") && !line.startsWith("kafka_"))
                .map(line -> line.substring(0, line.lastIndexOf(' '))).collect(Collectors.toSet());
    }

    private static Response management(String path) {
        return RestAssured.given().port(ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class))
                .get(path);
    }
}
