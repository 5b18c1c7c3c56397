package dev.patchbay.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.patchbay.stack.ProofSize;
import dev.patchbay.token.support.Person;
import dev.patchbay.token.support.Surroundings;
import dev.patchbay.token.support.TestGateway;
import io.quarkus.test.common.http.TestHTTPResource;

/** Whoever comes along, and whatever they ask for, the number of metric series stays. */
@TokenServiceTest
class BoundedMetricsTest {

    private static final int PEOPLE = ProofSize.of(500, 10_000);
    private static final int A_FEW = 50;
    private static final int PEOPLE_PER_TOKEN = 500;
    private static final List<String> REQUESTS = List.of("GET /connections/spotify/status", "GET /connections/%s/status",
            "POST /connections/spotify/access-token", "POST /connections/%s/access-token", "DELETE /connections/%s",
            "POST /connections/spotify/authorizations/callback", "GET /secrets/email/%s", "GET /secrets/%s/%s", "GET /%s",
            "GET /%s/",
            "GET /connections/%s/%s", "GET /connections/spotify/status/%s/", "POST /apps/%s/access-token", "POST /oauth/%s",
            "PUT /connections/%s/status", "GET /q/%s", "GET /connections/spotify/status?x=%s", "%s /connections/spotify");

    @TestHTTPResource
    URL service;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    private final HttpClient http = HttpClient.newHttpClient();

    /** Those of the JVM come and go with its collections. */
    private Set<String> series() {
        return given().get(metrics).asString().lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("jvm_") && !line.startsWith("process_"))
                .map(line -> line.substring(0, line.lastIndexOf(' '))).collect(Collectors.toSet());
    }

    private void comeAlong(int people) throws IOException, InterruptedException {
        var token = "";
        for (int i = 0; i < people; i++) {
            if (i % PEOPLE_PER_TOKEN == 0) {
                token = Person.serviceToken("spotify-service", Surroundings.SECRET_OF_SPOTIFY_SERVICE);
            }
            ask(REQUESTS.get(i % REQUESTS.size()), token);
        }
    }

    private void ask(String request, String token) throws IOException, InterruptedException {
        var parts = request.replace("%s", UUID.randomUUID().toString().replace("-", "")).split(" ", 2);
        var assertion = TestGateway.assertion(UUID.randomUUID(), UUID.randomUUID().toString(), "spotify-service");
        var answer = http.send(HttpRequest.newBuilder(URI.create(service + parts[1].substring(1)))
                .method(parts[0], "POST".equals(parts[0]) ? BodyPublishers.ofString("{}") : BodyPublishers.noBody())
                .header("Content-Type", "application/json").header("Authorization", "Bearer " + token)
                .header("Patchbay-Assertion", assertion).header("User-Agent", UUID.randomUUID().toString())
                .header("X-Correlation-Id", UUID.randomUUID().toString()).build(), BodyHandlers.discarding());
        assertThat(answer.statusCode()).isLessThan(500);
    }

    @Test
    void tenThousandPeopleAndPathsLeaveTheSeriesAsTheyWere() throws IOException, InterruptedException {
        // Given
        comeAlong(A_FEW);
        var before = series();

        // When
        comeAlong(PEOPLE);

        // Then
        assertThat(series()).isEqualTo(before).anyMatch(line -> line.startsWith("http_server_requests_seconds_count"));
    }
}
