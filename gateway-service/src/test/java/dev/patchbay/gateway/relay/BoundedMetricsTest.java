package dev.patchbay.gateway.relay;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

@QuarkusTest
@Gateway
class BoundedMetricsTest {

    private static final int REQUESTS = 10_000;
    private static final String[] SHAPES = { "/api/spotify/albums/%d", "/api/spotify/%d", "/api/integrations/spotify/%d",
            "/api/unknown%d/x", "/api/integrations/unknown%d/x", "/random/%d", "/api/auth/%d", "/api/spotify/%%2e%d", "/%d" };

    private final HttpClient client = HttpClient.newHttpClient();
    private final Semaphore atOnce = new Semaphore(32);

    @Test
    void tenThousandIdsAndPathsMakeNoNewSeries() throws Exception {
        // Given
        var person = Person.registered();
        for (var shape : SHAPES) {
            send(person, shape, 0, "GET").get(10, SECONDS);
            send(person, shape, 0, "POST").get(10, SECONDS);
        }
        send(person, "/%d", 0, "BREW").get(10, SECONDS);
        var before = series();
        // When
        var sent = IntStream.range(1, REQUESTS).mapToObj(id -> send(person, SHAPES[id % SHAPES.length], id, "GET")).toList();
        IntStream.range(1, 50).forEach(id -> send(person, "/%d", id, "BREW" + id).join());
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get(60, SECONDS);
        // Then
        var added = new TreeSet<>(series());
        added.removeAll(before);
        assertThat(added).isEmpty();
        assertThat(metrics())
                .contains("patchbay_relay_requests_seconds_count{method=\"GET\",provider=\"spotify\",status=\"200\",}");
    }

    private CompletableFuture<Integer> send(Person person, String shape, int id, String method) {
        atOnce.acquireUninterruptibly();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + shape.formatted(id)))
                .method(method, HttpRequest.BodyPublishers.noBody()).header("Authorization", "Bearer " + person.bearer())
                .build();
        return client.sendAsync(request, BodyHandlers.discarding()).thenApply(response -> response.statusCode())
                .whenComplete((status, failure) -> atOnce.release());
    }

    /** Of what is counted per request; the rest of the registry (memory pools, garbage collection) lives its own life. */
    private static Set<String> series() {
        return metrics().lines().filter(line -> line.startsWith("http_") || line.startsWith("patchbay_"))
                .map(line -> line.substring(0, line.lastIndexOf(' '))).collect(Collectors.toSet());
    }

    private static String metrics() {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return given().port(port).accept("text/plain").get("/q/metrics").asString();
    }
}
