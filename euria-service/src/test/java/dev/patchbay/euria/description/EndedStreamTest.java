package dev.patchbay.euria.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.patchbay.euria.simulated.ConnectedTest;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;

/** What becomes of a description that is being written when an operator has other plans. */
@QuarkusTest
class EndedStreamTest extends ConnectedTest {

    @Inject
    Known known;

    @AfterEach
    void switchOn() {
        integration().on();
    }

    @ParameterizedTest
    @CsvSource({ "false, false, disabled", "true, true, maintenance" })
    void itEndsWithTheProblemAndTheProviderIsLeftAlone(boolean enabled, boolean maintenance, String code) {
        // Given
        euria.behave("{\"pace_ms\":100,\"chunks\":2000}");
        try (var stream = client.stream(artist())) {
            stream.next(3);
            // When
            integration().set(enabled, maintenance);
            // Then
            Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> euria.counter("streams_open") == 0);
            var last = stream.rest().getLast();
            assertThat(last.name()).isEqualTo("error");
            assertThat(last.data().path("code").asText()).isEqualTo(code);
        }
    }

    @Test
    void beforeItsFirstWordsItEndsAtOnceToo() {
        // Given
        var answer = opening();
        // When
        integration().off();
        // Then
        awaitEnd(answer);
        assertThat(answer.join().statusCode()).isEqualTo(503);
        assertThat(answer.join().body()).contains("\"code\":\"disabled\"");
    }

    @Test
    void maintenanceBeforeItsFirstWordsLeavesTheFallback() {
        // Given
        var answer = opening();
        // When
        integration().set(true, true);
        // Then
        awaitEnd(answer);
        assertFallback(answer);
    }

    @Test
    void aStopBeforeItsFirstWordsLeavesTheFallback() {
        // Given
        var answer = opening();
        // When
        known.stop(new ShutdownEvent());
        // Then
        awaitEnd(answer);
        assertFallback(answer);
    }

    private CompletableFuture<HttpResponse<String>> opening() {
        euria.behave("{\"stall_after_chunks\":0}");
        var answer = client.describeLater(artist());
        Awaitility.await().until(() -> euria.counter("streams_open") == 1);
        return answer;
    }

    private void awaitEnd(CompletableFuture<?> answer) {
        Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> answer.isDone() && euria.counter("streams_open") == 0);
    }

    private static void assertFallback(CompletableFuture<HttpResponse<String>> answer) {
        assertThat(answer.join().statusCode()).isEqualTo(200);
        assertThat(answer.join().body()).contains("\"source\":\"fallback\"", "\"limited\":true");
    }

    @Test
    void itEndsWithTheProblemWhenTheServiceStops() {
        // Given
        euria.behave("{\"pace_ms\":100,\"chunks\":2000}");
        try (var stream = client.stream(artist())) {
            stream.next(3);
            // When
            known.stop(new ShutdownEvent());
            // Then
            assertThat(stream.rest().getLast().data().path("code").asText()).isEqualTo("service_unavailable");
            Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> euria.counter("streams_open") == 0);
        }
    }
}
