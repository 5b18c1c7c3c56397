package dev.patchbay.spotify.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.kit.test.provider.ContractSettings;
import dev.patchbay.spotify.simulated.ConnectedTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What the contracts cannot know: Spotify's refusals, and what stands in for each kind of answer. */
@QuarkusTest
@TestProfile(ContractSettings.class)
class FaultTest extends ConnectedTest {

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
