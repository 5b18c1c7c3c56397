package dev.patchbay.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.patchbay.devstack.run.DevStack;

/** Whatever ids and people come along, the number of metric series stays. */
class BoundedMetricsIT {

    private static final int IDS = 10_000;
    private static final int PEOPLE = 100;
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final DevStack suite = RunningSuite.shared();
    private final Random random = new Random(1);

    @Test
    void tenThousandDifferentIdsLeaveTheNumberOfSeriesAsItWas() {
        // Given
        ask(PEOPLE);
        int before = series();

        // When
        for (int person = 0; person < PEOPLE; person++) {
            ask(IDS / PEOPLE);
        }

        // Then
        assertThat(series()).isEqualTo(before);
    }

    private void ask(int times) {
        var token = Member.registered(suite).token();
        try (var client = HttpClient.newHttpClient()) {
            var answers = Stream.generate(() -> request(token)).limit(times)
                    .map(request -> client.sendAsync(request, BodyHandlers.discarding())).toList();
            assertThat(answers).extracting(answer -> answer.join().statusCode()).containsOnly(409);
        }
    }

    private HttpRequest request(String token) {
        return HttpRequest.newBuilder(URI.create(suite.publicOrigin() + "/api/spotify/albums/" + id()))
                .header("Authorization", "Bearer " + token).build();
    }

    private String id() {
        var id = new StringBuilder();
        random.ints(22, 0, BASE62.length()).forEach(index -> id.append(BASE62.charAt(index)));
        return id.toString();
    }

    private int series() {
        int series = 0;
        for (int service = 0; service < 3; service++) {
            var text = given().baseUri("http://127.0.0.1:" + suite.ports().management(service)).get("/q/metrics").asString();
            series += (int) text.lines().filter(line -> line.startsWith("http_") || line.startsWith("patchbay_")
                    || line.startsWith("integration_") || line.startsWith("token_")).count();
        }
        return series;
    }
}
