package dev.patchbay.simulators.discogs.limit;

import static dev.patchbay.simulators.TestDiscogs.APP;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.patchbay.simulators.discogs.DiscogsFixture;
import io.vertx.core.json.JsonObject;

class RateLimitTest extends DiscogsFixture {

    private static final String PATH = "/artists/1";

    @Test
    void everyAnswerTellsWhatIsLeft() {
        // When
        HttpResponse<String> first = discogs.get(PATH, APP);
        HttpResponse<String> second = discogs.get("/artists/999999", APP);
        HttpResponse<String> anonymous = discogs.get(PATH, null);
        // Then
        assertThat(limits(first)).containsExactly("60", "1", "59");
        assertThat(limits(second)).containsExactly("60", "2", "58");
        assertThat(limits(anonymous)).containsExactly("25", "1", "24");
        assertThat(first.headers().firstValue("X-Discogs-Media-Type")).contains("discogs.v2");
        assertThat(first.headers().firstValue("Cache-Control")).contains("public, must-revalidate");
    }

    @Test
    void oneRequestMoreThanSixtyIsRefused() {
        // Given
        for (int i = 0; i < 60; i++) {
            assertThat(discogs.get(PATH, MIRA).statusCode()).isEqualTo(200);
        }
        // When
        HttpResponse<String> refused = discogs.get(PATH, JONAS);
        // Then
        assertError(refused, 429, "You are making requests too quickly.");
        assertThat(limits(refused)).containsExactly("60", "60", "0");
        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
        assertThat(discogs.counters().getInteger("rate_violations")).isEqualTo(1);
    }

    @Test
    void twentyFiveAreTheMostForNobodyInParticular() {
        for (int i = 0; i < 25; i++) {
            assertThat(discogs.get(PATH, null).statusCode()).isEqualTo(200);
        }
        assertThat(discogs.get(PATH, null).statusCode()).isEqualTo(429);
        assertThat(discogs.get(PATH, APP).statusCode()).isEqualTo(200);
    }

    @Test
    void theWindowMovesWithEachRequest() {
        // Given
        limit(Map.of("authenticated", 2, "window_seconds", 60));
        discogs.get(PATH, APP);
        discogs.clock.advance(Duration.ofSeconds(30));
        discogs.get(PATH, APP);
        // When / Then
        discogs.clock.advance(Duration.ofSeconds(30).minusMillis(1));
        assertThat(discogs.get(PATH, APP).statusCode()).isEqualTo(429);
        discogs.clock.advance(Duration.ofMillis(1));
        assertThat(discogs.get(PATH, APP).statusCode()).isEqualTo(200);
        assertThat(discogs.get(PATH, APP).statusCode()).isEqualTo(429);
        discogs.clock.advance(Duration.ofSeconds(30));
        assertThat(discogs.get(PATH, APP).statusCode()).isEqualTo(200);
    }

    @Test
    void theSmallestGapIsRemembered() {
        // Given
        assertThat(discogs.counters()).isEqualTo(new JsonObject("{\"rate_violations\":0,\"smallest_gap_ms\":null}"));
        for (int millis : new int[] { 900, 510, 700 }) {
            discogs.get(PATH, APP);
            discogs.clock.advance(Duration.ofMillis(millis));
        }
        discogs.get(PATH, null);
        // When / Then
        assertThat(discogs.counters().getInteger("smallest_gap_ms")).isEqualTo(510);
        assertThat(discogs.control("DELETE", "/control/counters", null).getJsonObject("discogs")
                .getValue("smallest_gap_ms")).isNull();
    }

    @Test
    void callsThatAFaultHitsAreCountedToo() {
        // Given
        limit(Map.of("authenticated", 1));
        discogs.control("PUT", "/control/faults/discogs-api", Map.of("kind", "html_502"));
        // When
        HttpResponse<String> first = discogs.get(PATH, APP);
        discogs.get(PATH, APP);
        // Then
        assertThat(limits(first)).containsExactly("1", "1", "0");
        assertThat(discogs.counters().getInteger("rate_violations")).isEqualTo(1);
    }

    @Test
    void aLimitThatMakesNoSenseChangesNothing() {
        // When
        JsonObject refusal = limit(Map.of("authenticated", 0));
        // Then
        assertThat(refusal.getString("detail")).isEqualTo("authenticated and anonymous must be at least 1");
        assertThat(discogs.control("GET", "/control/discogs", null).getJsonObject("limit"))
                .isEqualTo(new JsonObject().put("authenticated", 60).put("anonymous", 25).put("window_seconds", 60));
    }

    private JsonObject limit(Map<String, Object> limit) {
        return discogs.control("PUT", "/control/discogs/limit", limit);
    }

    private static List<String> limits(HttpResponse<String> answer) {
        return List.of("", "-Used", "-Remaining").stream()
                .map(end -> answer.headers().firstValue("X-Discogs-Ratelimit" + end).orElseThrow()).toList();
    }
}
