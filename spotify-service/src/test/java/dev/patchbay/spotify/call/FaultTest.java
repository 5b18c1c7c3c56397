package dev.patchbay.spotify.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.spotify.simulated.ConnectedTest;
import dev.patchbay.spotify.simulated.Metrics;
import dev.patchbay.spotify.simulated.ShortTimes;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Every fault of the panel: what the client sees, in which time, and what the metrics say. */
@QuarkusTest
@TestProfile(ShortTimes.class)
class FaultTest extends ConnectedTest {

    private static final Duration DEADLINE_AND_SOME = Duration.ofSeconds(5);

    @Inject
    MeterRegistry registry;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"kind":"status","status":500}               | 502 | provider_error       | 3
            {"kind":"status","status":503}               | 502 | provider_error       | 3
            {"kind":"html_502"}                          | 502 | provider_error       | 3
            {"kind":"truncated_json"}                    | 502 | provider_error       | 3
            {"kind":"wrong_json"}                        | 502 | provider_error       | 3
            {"kind":"deep_json"}                         | 502 | provider_error       | 3
            {"kind":"huge_body","bytes":50000000}        | 502 | provider_error       | 3
            {"kind":"cut"}                               | 502 | provider_unreachable | 3
            {"kind":"timeout"}                           | 504 | provider_timeout     | 3
            {"kind":"latency","millis":5000}             | 504 | provider_timeout     | 3
            {"kind":"slow_drip","bytes_per_second":1}    | 504 | provider_timeout     | 3
            {"kind":"redirect","location":"http://169.254.169.254/"} | 502 | provider_error | 3
            {"kind":"plain_403"}                         | 502 | provider_refused     | 1
            """)
    void aFaultIsToldInTime(String fault, int status, String code, int attempts) {
        // Given
        spotify.mend();
        spotify.breakApi(fault);
        var metrics = new Metrics(registry);
        long before = metrics.calls("saved_podcasts", code);
        long start = System.nanoTime();
        // When
        var answer = client.get("/podcasts");
        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE_AND_SOME);
        assertProblem(answer, status, code);
        assertThat(answer.path("operation").toString()).isEqualTo("saved_podcasts");
        assertThat(metrics.calls("saved_podcasts", code)).isEqualTo(before + 1);
        assertThat(spotify.calls()).isBetween(1L, (long) attempts);
    }

    @Test
    void aRefusalNamesTheRemedy() {
        // Given
        spotify.breakApi("{\"kind\":\"plain_403\"}");
        // When
        var answer = client.get("/podcasts");
        // Then
        assertThat(answer.path("detail").toString()).contains("premium", "operator");
        assertThat(answer.path("upstream_status").toString()).isEqualTo("403");
    }

    @Test
    void aPassingFaultIsNotSeen() {
        // Given
        spotify.breakApi("{\"kind\":\"status\",\"status\":500,\"times\":2}");
        // When
        var answer = client.get("/podcasts");
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.path("meta.source").toString()).isEqualTo("live");
    }

    @Test
    void ownDataIsStaleRatherThanMissing() {
        // Given
        var live = client.get("/podcasts");
        spotify.breakApi("{\"kind\":\"status\",\"status\":500}");
        // When
        var answer = client.get("/podcasts");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.path("meta.source").toString()).isEqualTo("stale");
        assertThat(answer.path("meta.cached_at").toString()).contains("T");
        assertThat(answer.jsonPath().getList("items")).isEqualTo(live.jsonPath().getList("items")).isNotEmpty();
    }

    @Test
    void somebodyElsesStaleDataIsNoAnswer() {
        // Given
        client.get("/me");
        var other = connected("jonas");
        spotify.breakApi("{\"kind\":\"status\",\"status\":500}");
        // When
        var answer = other.get("/me");
        // Then
        assertProblem(answer, 502, "provider_error");
    }

    @Test
    void whatIsDisconnectedIsForgotten() {
        // Given
        client.get("/podcasts");
        client.disconnect();
        spotify.breakApi("{\"kind\":\"status\",\"status\":500}");
        // When
        var answer = client.get("/podcasts");
        // Then
        assertProblem(answer, 409, "not_connected");
    }

    @Test
    void aCatalogueEntryIsAtLeastItsId() {
        // Given
        var id = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
        spotify.breakApi("{\"kind\":\"status\",\"status\":500}");
        // When
        var answer = client.get("/albums/" + id);
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.path("id").toString()).isEqualTo(id);
        assertThat(answer.path("uri").toString()).isEqualTo("spotify:album:" + id);
        assertThat(answer.path("meta.source").toString()).isEqualTo("fallback");
        assertThat((boolean) answer.path("meta.limited")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "CH" })
    void aSearchIsStaleThenEmptyWithAWarning(String market) {
        // Given
        var query = market.isEmpty() ? new Object[] { "q", "night" } : new Object[] { "q", "night", "market", market };
        var live = client.get("/search", query);
        spotify.breakApi("{\"kind\":\"status\",\"status\":500}");
        // When
        var same = client.get("/search", query);
        var another = client.get("/search", "q", "never asked " + UUID.randomUUID());
        // Then
        assertThat(live.path("meta.source").toString()).isEqualTo("live");
        assertThat(same.path("meta.source").toString()).isEqualTo("stale");
        assertThat(same.jsonPath().getList("items")).isEqualTo(live.jsonPath().getList("items"));
        assertThat(another.statusCode()).isEqualTo(200);
        assertThat(another.jsonPath().getList("items")).isEmpty();
        assertThat(another.path("meta.source").toString()).isEqualTo("fallback");
        assertThat((boolean) another.path("meta.limited")).isTrue();
        assertThat(another.path("meta.warning").toString()).contains("Spotify");
    }

    @Test
    void anUnknownIdIsNotMadeUp() {
        // When
        var answer = client.get("/tracks/" + "0".repeat(22));
        // Then
        assertProblem(answer, 404, "not_found");
    }
}
