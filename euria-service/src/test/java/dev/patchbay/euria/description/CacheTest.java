package dev.patchbay.euria.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Executors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.patchbay.euria.simulated.ConnectedTest;
import dev.patchbay.euria.simulated.SimulatedEuria;
import dev.patchbay.kit.test.tokens.FakeCredential;
import dev.patchbay.kit.test.tokens.Statuses;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Finished descriptions of somebody who brings their own key. */
@QuarkusTest
class CacheTest extends ConnectedTest {

    private final String wanted = artist();

    @Test
    void aFinishedOneIsNeverPaidTwice() {
        // Given
        var first = client.describe(wanted);
        // When
        var second = client.describe(wanted);
        // Then
        assertThat(second.path("meta.source").toString()).isEqualTo("cache");
        assertThat(second.path("text").toString()).isEqualTo(first.path("text").toString());
        assertThat(euria.counter("completions")).isEqualTo(1);
        assertThat(client.get(first.path("id")).path("text").toString()).isEqualTo(first.path("text").toString());
    }

    @Test
    void whatWasCutOffIsToldByItsIdAndNotGivenAgain() {
        // Given
        euria.behave("{\"pace_ms\":0,\"chunks\":2000}");
        var cut = client.describe(wanted);
        assertThat(cut.path("finish_reason").toString()).isEqualTo("length");
        euria.restore();
        // When
        var again = client.describe(wanted);
        // Then
        assertThat(again.path("meta.source").toString()).isEqualTo("live");
        assertThat(client.get(cut.path("id")).path("text").toString()).isEqualTo(cut.path("text").toString());
    }

    @Test
    void whoRepeatsAWishUnderItsKeyPaysOnce() {
        // Given
        var noted = artist().replace("}", ",\"context\":\"mine\"}");
        var first = keyed("k-1", noted);
        // When
        var again = keyed("k-1", noted);
        // Then
        assertThat(again.path("id").toString()).isEqualTo(first.path("id").toString());
        assertThat(keyed("k-2", noted).path("id").toString()).isNotEqualTo(first.path("id").toString());
        assertThat(euria.counter("completions")).isEqualTo(1);
        assertProblem(keyed("no key", noted), 400, "validation_failed");
    }

    @Test
    void whoRepeatsAWishAtTheSameTimePaysOnceToo() throws InterruptedException {
        // Given
        var noted = artist().replace("}", ",\"context\":\"mine\"}");
        // When
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            callers.invokeAll(Collections.nCopies(8, () -> keyed("k-1", noted)));
        }
        // Then
        assertThat(keyed("k-1", noted).statusCode()).isEqualTo(200);
        assertThat(euria.counter("completions")).isEqualTo(1);
    }

    private Response keyed(String key, String body) {
        return client.request().header("Idempotency-Key", key).accept("application/json").contentType("application/json")
                .body(body).post("/descriptions");
    }

    @Test
    void itIsNobodyElsesWhoPays() {
        // Given
        var id = client.describe(wanted).path("id").toString();
        var other = connected("jonas");
        // When, Then
        assertThat(other.describe(wanted).path("meta.source").toString()).isEqualTo("live");
        assertProblem(other.get(id), 404, "not_found");
    }

    @Test
    void itGoesWithItsConnection() {
        // Given
        client.describe(wanted);
        // When
        assertThat(client.request().post("/integration/disconnect").statusCode()).isEqualTo(200);
        // Then
        tokenService.connect(client.account(), Statuses.connected("euria"), FakeCredential.key(SimulatedEuria.key("mira")));
        assertThat(client.describe(wanted).path("meta.source").toString()).isEqualTo("live");
    }

    @Test
    void whatWasCancelledOrBrokeOffIsNotKept() {
        // Given
        euria.behave("{\"error_after_chunks\":5}");
        assertThat(client.stream(wanted).rest().getLast().name()).isEqualTo("error");
        euria.behave("{\"error_after_chunks\":null,\"pace_ms\":100}");
        try (var stream = client.stream(wanted)) {
            client.cancel(stream.next().data().path("id").asText());
            stream.rest();
        }
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> euria.counter("streams_open") == 0);
        // When
        euria.restore();
        // Then
        assertThat(client.describe(wanted).path("meta.source").toString()).isEqualTo("live");
    }

    @Test
    void withoutEuriaATextSaysSoAndIsNotKept() {
        // Given
        euria.breakApi("{\"kind\":\"status\",\"status\":503}");
        // When
        var made = client.describe(wanted);
        // Then
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.path("meta.source").toString()).isEqualTo("fallback");
        assertThat(made.<Boolean> path("meta.limited")).isTrue();
        assertThat(made.path("meta.warning").toString()).contains("background");
        euria.restore();
        assertThat(client.describe(wanted).path("meta.source").toString()).isEqualTo("live");
    }
}
