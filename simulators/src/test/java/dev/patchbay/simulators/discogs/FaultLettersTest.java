package dev.patchbay.simulators.discogs;

import static dev.patchbay.simulators.TestDiscogs.APP;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults in Discogs' own words. */
class FaultLettersTest extends DiscogsFixture {

    @Test
    void aRateLimitNamesNoTime() {
        // Given
        discogs.control("PUT", "/control/faults/discogs-api", Map.of("kind", "rate_limit"));
        // When
        HttpResponse<String> answer = discogs.get("/artists/1", APP);
        // Then
        assertError(answer, 429, "You are making requests too quickly.");
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void theSearchGivesUpInJson() {
        // Given
        discogs.control("PUT", "/control/faults/discogs-api",
                Map.of("kind", "status", "status", 500, "path_prefix", "/database/"));
        // When / Then
        assertError(discogs.get("/database/search?q=a", APP), 500,
                "An internal server error occurred.");
        assertThat(discogs.get("/artists/1", APP).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = { 502, 503, 504 })
    void whatStandsBeforeTheApiSpeaksHtml(int status) {
        // Given
        discogs.control("PUT", "/control/faults/discogs-api", Map.of("kind", "status", "status", status));
        // When
        HttpResponse<String> answer = discogs.get("/artists/1", APP);
        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    }

    @Test
    void theWebsiteCanFailByItself() {
        // Given
        discogs.control("PUT", "/control/faults/discogs-www", Map.of("kind", "status", "status", 503));
        // When / Then
        assertThat(discogs.consentPage("any").statusCode()).isEqualTo(503);
        assertThat(discogs.get("/artists/1", APP).statusCode()).isEqualTo(200);
    }

    @Test
    void theFaultPageShowsBothPartsAndTheirSwitches() {
        assertThat(discogs.get(discogs.uri("/faults").toString(), null).body()).contains("<h2>discogs-api</h2>",
                "<h2>discogs-www</h2>", "<h2>discogs</h2>", "limits almost used up",
                "/control/discogs/people/mira/revoke");
    }
}
