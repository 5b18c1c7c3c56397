package dev.patchbay.spotify.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.contracts.event.CloudEvent;
import dev.patchbay.contracts.event.ConnectionChanged;
import dev.patchbay.contracts.event.ConnectionEventType;
import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.contracts.event.Topics;
import dev.patchbay.kit.test.kafka.Broker;
import dev.patchbay.kit.test.provider.ContractSettings;
import dev.patchbay.kit.test.tokens.Statuses;
import dev.patchbay.spotify.simulated.ConnectedTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What another replica or token-service did reaches this one, once and in its order, whatever else is in the topic. */
@QuarkusTest
@TestProfile(ContractSettings.class)
class ConnectionListenerTest extends ConnectedTest {

    private static final String TOKEN_CALL = "POST /connections/{provider}/access-token";
    private static final String DEAD_LETTERS = Topics.CONNECTIONS + ".spotify-service.dlq";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static boolean listening;

    @Inject
    ObjectMapper json;

    @Inject
    MeterRegistry metrics;

    /** Whoever starts at the end of a topic hears nothing until it is there. */
    @BeforeEach
    void awaitListening() {
        if (listening) {
            return;
        }
        Awaitility.await("listening").atMost(PATIENCE).until(() -> {
            double before = events("handled");
            publish(event(UUID.randomUUID(), "spotify", ConnectionEventType.REAUTH_DUE, 1));
            return events("handled") > before;
        });
        listening = true;
    }

    @ParameterizedTest
    @EnumSource(ConnectionEventType.class)
    void everyChangeDropsTheToken(ConnectionEventType type) {
        // Given
        client.get("/me");
        // When
        publish(event(type, 1));
        // Then
        awaitTokenDropped();
    }

    @ParameterizedTest
    @EnumSource(names = { "CONNECTED", "DISCONNECTED" })
    void whatBeginsOrEndsAConnectionErasesWhatWasKept(ConnectionEventType type) {
        // Given
        client.get("/podcasts");
        // When
        awaitApplied(event(type, 1));
        // Then
        assertThatErased();
    }

    @Test
    void whatWasAskedSinceAConnectionBeganIsKept() {
        // Given: an event that takes its time
        var began = event(ConnectionEventType.CONNECTED, 1);
        client.get("/podcasts");
        // When
        awaitApplied(began);
        // Then
        assertThatStillKept();
    }

    @Test
    void aStepInBetweenDoesNotHoldUpTheEnd() {
        // Given
        client.get("/podcasts");
        publish(event(ConnectionEventType.NEEDS_REAUTH, 6));
        // When
        awaitApplied(event(ConnectionEventType.DISCONNECTED, 5));
        // Then
        assertThatErased();
    }

    @Test
    void whatIsErasedIsFollowedByOneGroupThatGoesOnWhereItWas() {
        // When
        awaitApplied(event(ConnectionEventType.DISCONNECTED, 1));
        // Then
        Awaitility.await("committed").atMost(PATIENCE)
                .until(() -> Broker.unread("spotify-service", Topics.CONNECTIONS) == 0);
    }

    @Test
    void poisonGoesToTheDeadLettersAndTheRestGoesOn() {
        // Given
        client.get("/me");
        var garbage = "not json at all " + UUID.randomUUID();
        var otherShape = write(event(ConnectionEventType.CONNECTED, 1)).replace("\"sequence\":1", "\"sequence\":\"many\"");
        var foreign = event(client.account(), "discogs", ConnectionEventType.DISCONNECTED, 1);
        // When
        publish(garbage);
        publish(otherShape);
        publish(foreign);
        publish(event(ConnectionEventType.NEEDS_REAUTH, 2));
        // Then
        awaitTokenDropped();
        try (var letters = Broker.read(DEAD_LETTERS)) {
            Awaitility.await("dead letters").atMost(PATIENCE).untilAsserted(() -> assertThat(letters.records())
                    .extracting(ConsumerRecord::value).contains(garbage, otherShape).doesNotContain(write(foreign)));
        }
    }

    @Test
    void aDuplicateErasesNothingAgain() {
        // Given
        var ended = event(ConnectionEventType.DISCONNECTED, 5);
        awaitApplied(ended);
        client.get("/podcasts");
        // When
        awaitOutcome("duplicate", () -> publish(ended));
        // Then
        assertThatStillKept();
    }

    @Test
    void anOlderEndErasesNothingOfTheNewConnection() {
        // Given
        awaitApplied(event(ConnectionEventType.CONNECTED, 6));
        client.get("/podcasts");
        // When
        awaitOutcome("outdated", () -> publish(event(ConnectionEventType.DISCONNECTED, 5)));
        // Then
        assertThatStillKept();
    }

    private void assertThatErased() {
        spotify.breakApi("{\"kind\":\"status\",\"status\":500}");
        assertProblem(client.get("/podcasts"), 502, "provider_error");
    }

    private void assertThatStillKept() {
        spotify.breakApi("{\"kind\":\"status\",\"status\":500}");
        var answer = client.get("/podcasts");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.path("meta.source").toString()).isEqualTo("stale");
    }

    /** In the database, and in the memory of this replica. */
    private void awaitApplied(CloudEvent<?> event) {
        client.get("/me");
        awaitOutcome("applied", () -> publish(event));
        awaitTokenDropped();
    }

    private void awaitTokenDropped() {
        int before = tokenService.calls(TOKEN_CALL).size();
        Awaitility.await("token asked for again").atMost(PATIENCE).until(() -> {
            client.get("/me");
            return tokenService.calls(TOKEN_CALL).size() > before;
        });
    }

    private void awaitOutcome(String outcome, Runnable cause) {
        double before = inbox(outcome);
        cause.run();
        Awaitility.await(outcome).atMost(PATIENCE).until(() -> inbox(outcome) > before);
    }

    private double inbox(String outcome) {
        return metrics.counter("inbox.events", "consumer", "erasures", "outcome", outcome).count();
    }

    private double events(String outcome) {
        return metrics.counter("consumer.events", "consumer", "connections", "outcome", outcome).count();
    }

    private CloudEvent<ConnectionChanged> event(ConnectionEventType type, long sequence) {
        return event(client.account(), "spotify", type, sequence);
    }

    private static CloudEvent<ConnectionChanged> event(UUID account, String provider, ConnectionEventType type,
            long sequence) {
        return CloudEvent.of(UUID.randomUUID().toString(), "urn:patchbay:token-service:test", type.type(),
                new ConnectionKey(account, provider).toString(), Instant.now(), null,
                new ConnectionChanged(account, provider, sequence, Statuses.never(provider)));
    }

    private void publish(CloudEvent<?> event) {
        publish(write(event));
    }

    private void publish(String value) {
        Broker.send(Topics.CONNECTIONS, client.account().toString(), value);
    }

    private String write(CloudEvent<?> event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
