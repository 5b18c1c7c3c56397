package dev.patchbay.discogs.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.discogs.simulated.ConnectedTest;
import dev.patchbay.kit.test.provider.ContractSettings;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Discogs blames a search with the status of a failure; that is one person's search, and no outage. */
@QuarkusTest
@TestProfile(ContractSettings.class)
class HardSearchTest extends ConnectedTest {

    @AfterEach
    void easy() {
        discogs.searches("found");
    }

    @ParameterizedTest
    @ValueSource(strings = { "too_slow", "malformed" })
    void aSearchThatIsTooHardConcernsWhoeverMadeItAlone(String outcome) {
        // Given
        discogs.searches(outcome);
        // When
        var refused = client.get("/search", "q", outcome);
        // Then
        assertProblem(refused, 400, "validation_failed");
        assertThat(refused.<Integer> path("upstream_status")).isEqualTo(500);
        assertThat(discogs.calls()).isEqualTo(1);
        assertThat(client.get("/integration/health").<Integer> path("circuit.failures")).isZero();
        assertStatus(connected("jonas").get("/releases/1101"), 200);
        assertThat(client.get("/releases/1102").<String> path("meta.source")).isEqualTo("live");
    }
}
