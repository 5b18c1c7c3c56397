package dev.patchbay.euria.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.patchbay.euria.simulated.ConnectedTest;
import dev.patchbay.euria.simulated.SimulatedEuria;
import dev.patchbay.kit.test.tokens.FakeCredential;
import dev.patchbay.kit.test.tokens.Statuses;
import io.quarkus.test.junit.QuarkusTest;

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
