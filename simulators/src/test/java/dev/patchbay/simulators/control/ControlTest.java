package dev.patchbay.simulators.control;

import static dev.patchbay.simulators.TestSpotify.VERIFIER;
import static dev.patchbay.simulators.TestSpotify.refreshGrant;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.patchbay.simulators.TestSpotify;
import io.vertx.core.json.JsonObject;

class ControlTest {

    private static final TestSpotify SPOTIFY = TestSpotify.start();
    private static final Pattern BUTTON = Pattern
            .compile("data-method=\"(\\w+)\" data-url=\"([^\"]+)\"(?: data-body=\"([^\"]+)\")?");

    @AfterAll
    static void stop() {
        SPOTIFY.close();
    }

    @BeforeEach
    void reset() {
        SPOTIFY.reset();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{}|kind is required", "{\"kind\":\"nope\"}|kind must be one of",
            "{\"kind\":7}|kind must be a text", "{\"kind\":\"latency\"}|millis is required",
            "{\"kind\":\"latency\",\"millis\":-1}|millis must be",
            "{\"kind\":\"latency\",\"millis\":\"5\"}|millis must be a whole number",
            "{\"kind\":\"latency\",\"millis\":1.5}|millis must be a whole number",
            "{\"kind\":\"status\",\"status\":404}|status must be from 500 to 599",
            "{\"kind\":\"rate_limit\",\"body\":\"long\"}|body must be one of [standard, quota, empty]",
            "{\"kind\":\"huge_body\",\"bytes\":0}|bytes must be", "{\"kind\":\"redirect\",\"location\":\" \"}|location must",
            "{\"kind\":\"slow_drip\",\"bytes_per_second\":0}|bytes_per_second must be",
            "{\"kind\":\"timeout\",\"times\":0}|times must be", "{\"kind\":\"timeout\",\"probability\":0}|probability must be",
            "{\"kind\":\"timeout\",\"millis\":5}|unknown member 'millis'",
            "{\"kind\":\"invalid_grant\"}|invalid_grant needs a target that issues tokens",
            "[]|The body must be a JSON object", "{|The body must be a JSON object" })
    void aBadFaultIsExplained(String body, String detail) {
        // When
        HttpResponse<String> answer = SPOTIFY.send(SPOTIFY.get("/control/faults/spotify-api")
                .PUT(BodyPublishers.ofString(body)));
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new JsonObject(answer.body()).getString("detail")).startsWith(detail);
    }

    @Test
    void unknownTargetsAndPeopleAreNotFound() {
        assertThat(SPOTIFY.fault("soundcloud", Map.of("kind", "timeout")).statusCode()).isEqualTo(404);
        assertThat(SPOTIFY.control("POST", "/control/spotify/people/nobody/revoke", null).statusCode()).isEqualTo(404);
        assertThat(SPOTIFY.control("POST", "/control/discogs/people/nobody/revoke", null).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({ "refresh_mode,sometimes", "mode,enterprise", "access_token_lifetime_seconds,0", "colour,red" })
    void aBadSwitchChangesNothing(String name, String value) {
        // When
        HttpResponse<String> answer = SPOTIFY.change(Map.of(name, value));
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(SPOTIFY.control("GET", "/control/spotify", null).body())).isEqualTo(new JsonObject()
                .put("refresh_mode", "no-rotate").put("access_token_lifetime_seconds", 3600)
                .put("mode", "development"));
    }

    @Test
    void callsAreCountedByPattern() {
        // Given
        JsonObject tokens = SPOTIFY.connect("mira", TestSpotify.SCOPES);
        SPOTIFY.token(refreshGrant(tokens.getString("refresh_token")));
        SPOTIFY.api("/artists/0000000000000000000000", tokens.getString("access_token"));
        SPOTIFY.api("/artists/1111111111111111111111", tokens.getString("access_token"));
        SPOTIFY.fault("spotify-api", Map.of("kind", "status", "status", 500));
        SPOTIFY.api("/search", tokens.getString("access_token"));
        // When
        JsonObject counters = new JsonObject(SPOTIFY.control("GET", "/control/counters", null).body());
        // Then
        assertThat(counters).isEqualTo(new JsonObject("""
                {"calls":{
                "spotify-accounts":{"GET /authorize":1,"POST /authorize":1,
                "POST /api/token authorization_code":1,"POST /api/token refresh_token":1},
                "spotify-api":{"GET /v1/artists/{id}":2,"GET /v1/search":1}},
                "reuse_alarms":0,"discogs":{"rate_violations":0,"smallest_gap_ms":null},
                "euria":{"streams_open":0,"streams_cancelled":0,"completions":0,"tokens":0,"chunks_written":0}}"""));
        assertThat(SPOTIFY.control("DELETE", "/control/counters", null).body()).contains("\"calls\":{}");
    }

    @Test
    void everySecretThatWentOverTheWireIsListed() {
        // Given
        JsonObject tokens = SPOTIFY.connect("mira", TestSpotify.SCOPES);
        // When
        JsonObject issued = new JsonObject(SPOTIFY.control("GET", "/control/spotify/issued", null).body());
        // Then
        assertThat(issued.getJsonArray("codes")).hasSize(1);
        assertThat(issued.getJsonArray("access_tokens")).containsExactly(tokens.getString("access_token"));
        assertThat(issued.getJsonArray("refresh_tokens")).containsExactly(tokens.getString("refresh_token"));
        assertThat(issued.getJsonArray("verifiers")).containsExactly(VERIFIER);
    }

    @Test
    void resetForgetsEverything() {
        // Given
        JsonObject tokens = SPOTIFY.connect("mira", TestSpotify.SCOPES);
        SPOTIFY.fault("spotify-accounts", Map.of("kind", "timeout"));
        SPOTIFY.change(Map.of("refresh_mode", "rotate", "mode", "extended"));
        // When
        SPOTIFY.reset();
        // Then
        assertThat(SPOTIFY.control("GET", "/control/faults", null).body()).contains("\"faults\":{}");
        assertThat(SPOTIFY.control("GET", "/control/spotify", null).body()).contains("no-rotate", "development");
        assertThat(SPOTIFY.control("GET", "/control/spotify/issued", null).body())
                .doesNotContain(tokens.getString("access_token"));
        assertThat(SPOTIFY.token(refreshGrant(tokens.getString("refresh_token"))).body())
                .contains("Invalid refresh token");
    }

    @Test
    void thePeopleAreListed() {
        assertThat(new JsonObject(SPOTIFY.control("GET", "/control/spotify/people", null).body())
                .getJsonArray("people")).hasSize(5);
    }

    @Test
    void theFaultPageShowsTheStateEscapedAndLoadsNothing() {
        // Given
        SPOTIFY.fault("spotify-api", Map.of("kind", "redirect", "location", "http://x/<script>alert(1)</script>"));
        // When
        HttpResponse<String> page = SPOTIFY.control("GET", "/faults", null);
        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("&lt;script&gt;alert", "spotify-accounts", "invalid grant",
                "Tam &amp; &lt;Bea&gt;").doesNotContain("<script>alert", "<Bea>", " src=", " href=");
    }

    @Test
    void everyButtonOfTheFaultPageMakesACallThatIsAccepted() {
        // Given
        String page = SPOTIFY.control("GET", "/faults", null).body();
        Matcher buttons = BUTTON.matcher(page);
        int pressed = 0;
        while (buttons.find()) {
            // When
            String body = buttons.group(3) == null ? "" : buttons.group(3).replace("&quot;", "\"");
            HttpResponse<String> answer = SPOTIFY.send(SPOTIFY.get(buttons.group(2))
                    .method(buttons.group(1), BodyPublishers.ofString(body)));
            // Then
            assertThat(answer.statusCode()).as(buttons.group()).isEqualTo(200);
            pressed++;
        }
        assertThat(pressed).isGreaterThan(40);
    }

    @Test
    void theSimulatorsSayThatTheyAreUp() {
        assertThat(SPOTIFY.control("GET", "/health", null).body()).isEqualTo("{\"status\":\"UP\"}");
    }
}
