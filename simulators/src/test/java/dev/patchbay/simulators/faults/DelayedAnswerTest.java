package dev.patchbay.simulators.faults;

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

import org.junit.jupiter.api.Test;

/** Answers that come late, or in part. */
class DelayedAnswerTest extends FaultFixture {

    @Test
    void latencyDelaysTheTrueAnswer() {
        // Given
        spotify.fault(API, Map.of("kind", "latency", "millis", 300));
        long start = System.nanoTime();
        // When
        HttpResponse<String> answer = me();
        // Then
        assertThat(answer.body()).contains("Mira");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(299));
    }

    @Test
    void aTimeoutNeverAnswers() {
        // Given
        spotify.fault(API, Map.of("kind", "timeout"));
        // When / Then
        assertThatThrownBy(() -> spotify.exchange(spotify.get("/spotify/api/v1/me").timeout(Duration.ofMillis(300))))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void aCutEndsTheConnectionWithinTheBody() {
        // Given
        spotify.fault(API, Map.of("kind", "cut"));
        // When / Then
        assertThatThrownBy(() -> spotify.exchange(spotify.get("/spotify/api/v1/me")))
                .isInstanceOf(IOException.class).isNotInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void aSlowDripTakesItsTimeForTheTrueAnswer() {
        // Given
        int length = me().body().length();
        spotify.fault(API, Map.of("kind", "slow_drip", "bytes_per_second", length * 2));
        long start = System.nanoTime();
        // When
        HttpResponse<String> answer = me();
        // Then
        assertThat(answer.body()).contains("Mira");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(250));
    }

    @Test
    void aCallThatHasBegunKeepsItsFault() throws Exception {
        // Given
        spotify.fault(API, Map.of("kind", "slow_drip", "bytes_per_second", 1));
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> begun = http.send(spotify.get("/spotify/api/v1/me")
                    .header("Authorization", "Bearer " + token).build(), BodyHandlers.ofInputStream());
            // When
            spotify.control("DELETE", "/control/faults", null);
            // Then
            assertThat(me().body()).contains("Mira");
            assertThat(begun.body().available()).isLessThan(10);
            begun.body().close();
        }
    }
}
