package dev.patchbay.discogs.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import dev.patchbay.discogs.simulated.ConnectedTest;
import dev.patchbay.discogs.simulated.DiscogsClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** The whole collection as lines. */
@QuarkusTest
class CollectionStreamTest extends ConnectedTest {

    private static final int MIRAS = 312;
    private static final String SLOW = "{\"kind\":\"latency\",\"millis\":500}";

    @Test
    void everyItemIsALineAndTheLastOneSaysSo() {
        // Given
        client.send("POST", "/collection/manual", "{\"artist\":\"Ada\",\"title\":\"By hand\"}");
        discogs.countAnew();
        // When
        var answer = client.get("/collection/stream");
        // Then
        assertStatus(answer, 200);
        assertThat(answer.contentType()).startsWith("application/x-ndjson");
        var lines = answer.asString().lines().toList();
        assertThat(lines).hasSize(MIRAS + 2);
        assertThat(JsonPath.from(lines.getFirst()).getLong("instance_id")).isPositive();
        assertThat(JsonPath.from(lines.get(MIRAS)).getString("source")).isEqualTo("manual");
        assertThat(lines.getLast()).isEqualTo("{\"meta\":{\"source\":\"live\",\"cached_at\":null,\"limited\":false}}");
        assertThat(discogs.calls()).isEqualTo(4);
    }

    @Test
    void whatBreaksOffSaysWhy() throws IOException, InterruptedException {
        // Given
        discogs.breakApi(SLOW);
        var request = HttpRequest.newBuilder(service().resolve("/collection/stream")).header("Patchbay-Assertion",
                gateway.assertion(client.account(), "discogs-service"));
        // When
        try (var http = HttpClient.newHttpClient();
                var lines = http.send(request.build(), HttpResponse.BodyHandlers.ofLines()).body()) {
            var reader = lines.iterator();
            reader.next();
            discogs.breakApi("{\"kind\":\"status\",\"status\":500}");
            String last = null;
            while (reader.hasNext()) {
                last = reader.next();
            }
            // Then
            var broken = JsonPath.from(last);
            assertThat(broken.getString("error.code")).isEqualTo("provider_error");
            assertThat(broken.getString("error.action_url")).endsWith("/api/discogs/collection/manual");
        }
    }

    @Test
    void whatCannotBeginIsAProblem() {
        assertProblem(DiscogsClient.stranger(gateway).get("/collection/stream"), 409, "not_connected");
    }

    @Test
    void nothingMoreIsAskedForWhenTheReaderIsGone() throws IOException {
        // Given
        discogs.breakApi(SLOW);
        discogs.countAnew();
        var uri = service();
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream().write(("GET /collection/stream HTTP/1.1\r\nHost: x\r\nPatchbay-Assertion: "
                    + gateway.assertion(client.account(), "discogs-service") + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isPositive();
        }
        // When
        Awaitility.await().pollDelay(Duration.ofSeconds(2)).until(() -> discogs.calls() < 4);
        // Then
        assertThat(discogs.calls()).isLessThan(4);
    }

    private static URI service() {
        return URI.create("http://127.0.0.1:" + ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class));
    }
}
