package dev.patchbay.euria.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.euria.simulated.ConnectedTest;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** What becomes of a description that is being written when an operator has other plans. */
@QuarkusTest
class EndedStreamTest extends ConnectedTest {

    @Inject
    Known known;

    @AfterEach
    void switchOn() {
        control("{\"enabled\":true,\"maintenance\":false}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"enabled\":false,\"maintenance\":false}", "{\"enabled\":true,\"maintenance\":true}" })
    void itEndsWithTheProblemAndTheProviderIsLeftAlone(String control) {
        // Given
        euria.behave("{\"pace_ms\":100,\"chunks\":2000}");
        try (var stream = client.stream(artist())) {
            stream.next(3);
            // When
            control(control);
            // Then
            Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> euria.counter("streams_open") == 0);
            var last = stream.rest().getLast();
            assertThat(last.name()).isEqualTo("error");
            assertThat(last.data().path("code").asText()).isIn("disabled", "maintenance");
        }
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

    private void control(String wanted) {
        RestAssured.given().header("Patchbay-Assertion", gateway.adminAssertion(UUID.randomUUID(), "euria-service"))
                .contentType("application/json").body(wanted).put("/admin/integration").then().statusCode(200);
    }
}
