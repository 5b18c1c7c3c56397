package dev.patchbay.simulators.faults;

import static dev.patchbay.simulators.TestSpotify.SCOPES;
import static dev.patchbay.simulators.TestSpotify.refreshGrant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.patchbay.simulators.TestSpotify;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

class FaultTest {

    private static final TestSpotify SPOTIFY = TestSpotify.start();
    private static final String API = "spotify-api";
    private String token;

    @AfterAll
    static void stop() {
        SPOTIFY.close();
    }

    @BeforeEach
    void connect() {
        SPOTIFY.reset();
        token = SPOTIFY.accessToken("mira");
    }

    @Test
    void latencyDelaysTheTrueAnswer() {
        // Given
        SPOTIFY.fault(API, Map.of("kind", "latency", "millis", 300));
        long start = System.nanoTime();
        // When
        HttpResponse<String> answer = me();
        // Then
        assertThat(answer.body()).contains("Mira");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(299));
    }

    @ParameterizedTest
    @CsvSource({ "standard,API rate limit exceeded", "quota,QUOTA_EXCEEDED" })
    void aRateLimitSaysWhenToComeBack(String body, String text) {
        // Given
        SPOTIFY.fault(API, Map.of("kind", "rate_limit", "retry_after", 79_892, "body", body));
        // When
        HttpResponse<String> answer = me();
        // Then
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("79892");
        assertThat(answer.body()).contains(text);
    }

    @Test
    void aRateLimitMaySayNothing() {
        // Given
        SPOTIFY.fault(API, Map.of("kind", "rate_limit", "body", "empty"));
        // When
        HttpResponse<String> answer = me();
        // Then
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Length")).contains("0");
    }

    @Test
    void aServerErrorHasTheStatusAskedFor() {
        SPOTIFY.fault(API, Map.of("kind", "status", "status", 503));
        assertThat(me().statusCode()).isEqualTo(503);
    }

    @Test
    void aTimeoutNeverAnswers() {
        // Given
        SPOTIFY.fault(API, Map.of("kind", "timeout"));
        // When / Then
        assertThatThrownBy(() -> SPOTIFY.exchange(SPOTIFY.get("/spotify/api/v1/me").timeout(Duration.ofMillis(300))))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void aCutEndsTheConnectionWithinTheBody() {
        // Given
        SPOTIFY.fault(API, Map.of("kind", "cut"));
        // When / Then
        assertThatThrownBy(() -> SPOTIFY.exchange(SPOTIFY.get("/spotify/api/v1/me")))
                .isInstanceOf(IOException.class).isNotInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void truncatedJsonCannotBeRead() {
        // Given
        SPOTIFY.fault(API, Map.of("kind", "truncated_json"));
        // When
        HttpResponse<String> answer = me();
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> new JsonObject(answer.body())).isInstanceOf(DecodeException.class);
    }

    @Test
    void wrongJsonCanBeReadAndMeansNothing() {
        // Given
        SPOTIFY.fault(API, Map.of("kind", "wrong_json"));
        // When
        HttpResponse<String> answer = me();
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getValue("id")).isNotInstanceOf(String.class);
    }

    @Test
    void deepJsonNests() {
        SPOTIFY.fault(API, Map.of("kind", "deep_json", "depth", 5));
        assertThat(me().body()).isEqualTo("{\"items\":[[[[[]]]]]}");
    }

    @Test
    void aHugeBodyHasTheSizeAskedFor() {
        // Given
        SPOTIFY.fault(API, Map.of("kind", "huge_body", "bytes", 3_000_000));
        // When
        HttpResponse<String> answer = me();
        // Then
        assertThat(new JsonObject(answer.body()).getString("padding")).hasSize(3_000_000);
    }

    @ParameterizedTest
    @CsvSource({ "html_502,502,text/html,Bad Gateway", "plain_403,403,text/plain,Active premium subscription required" })
    void someErrorsAreNotJson(String kind, int status, String type, String text) {
        // Given
        SPOTIFY.fault(API, Map.of("kind", kind));
        // When
        HttpResponse<String> answer = me();
        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.body()).contains(text);
    }

    @Test
    void aRedirectLeadsWhereItIsTold() {
        // Given
        SPOTIFY.fault(API, Map.of("kind", "redirect", "location", "http://169.254.169.254/latest"));
        // When / Then
        assertThat(me().statusCode()).isEqualTo(302);
        assertThat(me().headers().firstValue("Location")).contains("http://169.254.169.254/latest");
    }

    @Test
    void aSlowDripTakesItsTimeForTheTrueAnswer() {
        // Given
        int length = me().body().length();
        SPOTIFY.fault(API, Map.of("kind", "slow_drip", "bytes_per_second", length * 2));
        long start = System.nanoTime();
        // When
        HttpResponse<String> answer = me();
        // Then
        assertThat(answer.body()).contains("Mira");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(250));
    }

    @Test
    void aFalseInvalidGrantHitsRefreshesOnly() {
        // Given
        SPOTIFY.fault("spotify-accounts", Map.of("kind", "invalid_grant", "times", 1));
        JsonObject tokens = SPOTIFY.connect("mira", SCOPES);
        // When
        HttpResponse<String> refused = SPOTIFY.token(refreshGrant(tokens.getString("refresh_token")));
        // Then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("invalid_grant");
        assertThat(SPOTIFY.token(refreshGrant(tokens.getString("refresh_token"))).statusCode())
                .as("the token was good all the time").isEqualTo(200);
    }

    @Test
    void aFalseInvalidClientHitsEveryGrantAndNoPage() {
        // Given
        SPOTIFY.fault("spotify-accounts", Map.of("kind", "invalid_client"));
        // When / Then
        assertThat(SPOTIFY.connect("mira", SCOPES).getString("error")).isEqualTo("invalid_client");
    }

    @Test
    void aFaultHitsOnlyItsPathAndOnlySoOften() {
        // Given
        SPOTIFY.fault(API, Map.of("kind", "status", "status", 500, "path_prefix", "/v1/me/", "times", 2));
        // When / Then
        assertThat(me().statusCode()).isEqualTo(200);
        assertThat(SPOTIFY.api("/me/shows", token).statusCode()).isEqualTo(500);
        assertThat(SPOTIFY.control("GET", "/control/faults", null).body()).contains("\"remaining\":1");
        assertThat(SPOTIFY.api("/me/shows", token).statusCode()).isEqualTo(500);
        assertThat(SPOTIFY.api("/me/shows", token).statusCode()).isEqualTo(200);
    }

    @Test
    void chanceFallsTheSameWayEachTime() {
        // When
        String first = statusesWithChance();
        String second = statusesWithChance();
        // Then
        assertThat(first).isEqualTo(second).contains("200", "500");
    }

    @Test
    void aCallThatHasBegunKeepsItsFault() throws Exception {
        // Given
        SPOTIFY.fault(API, Map.of("kind", "slow_drip", "bytes_per_second", 1));
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> begun = http.send(SPOTIFY.get("/spotify/api/v1/me")
                    .header("Authorization", "Bearer " + token).build(), BodyHandlers.ofInputStream());
            // When
            SPOTIFY.control("DELETE", "/control/faults", null);
            // Then
            assertThat(me().body()).contains("Mira");
            assertThat(begun.body().available()).isLessThan(10);
            begun.body().close();
        }
    }

    @Test
    void clearingHealsOneTargetOrAll() {
        // Given
        SPOTIFY.fault(API, Map.of("kind", "status", "status", 500));
        // When
        SPOTIFY.control("DELETE", "/control/faults/" + API, null);
        // Then
        assertThat(me().statusCode()).isEqualTo(200);
        SPOTIFY.fault(API, Map.of("kind", "status", "status", 500));
        SPOTIFY.control("DELETE", "/control/faults", null);
        assertThat(me().statusCode()).isEqualTo(200);
    }

    private String statusesWithChance() {
        SPOTIFY.fault(API, Map.of("kind", "status", "status", 500, "probability", 0.5));
        return IntStream.range(0, 20).mapToObj(_ -> Integer.toString(me().statusCode())).toList().toString();
    }

    private HttpResponse<String> me() {
        return SPOTIFY.api("/me", token);
    }
}
