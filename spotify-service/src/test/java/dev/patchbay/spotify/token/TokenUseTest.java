package dev.patchbay.spotify.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import jakarta.inject.Inject;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
import dev.patchbay.kit.test.tokens.Refusal;
import dev.patchbay.kit.test.tokens.Statuses;
import dev.patchbay.spotify.simulated.ConnectedTest;
import dev.patchbay.spotify.simulated.ShortTimes;
import dev.patchbay.spotify.simulated.SpotifyClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Whose token a call shows, how long it is remembered, and what happens when Spotify rejects it. */
@QuarkusTest
@TestProfile(ShortTimes.class)
class TokenUseTest extends ConnectedTest {

    private static final String TOKEN_CALL = "POST /connections/{provider}/access-token";

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void aTokenIsAskedForOnceAMinute() {
        // When
        client.get("/me");
        client.get("/podcasts");
        // Then
        assertThat(tokenService.calls(TOKEN_CALL)).hasSize(1);
    }

    @Test
    void aRejectedTokenIsReplacedOnceAndTheCallRepeated() {
        // Given
        client.get("/me");
        spotify.expireTokens();
        tokenService.renewalYields(client.account(), spotify.grant("mira"));
        spotify.mend();
        // When
        var answer = client.get("/podcasts");
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(tokenService.calls(TOKEN_CALL).getLast().body().path("rejected_version").asLong()).isEqualTo(1);
        assertThat(spotify.calls()).isEqualTo(2);
    }

    @Test
    void aTokenThatIsRejectedTwiceIsTheProvidersRefusal() {
        // Given
        tokenService.renewalYields(client.account(), "also-no-good");
        spotify.expireTokens();
        spotify.mend();
        // When
        var answer = client.get("/podcasts");
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(502);
        assertThat(answer.path("code").toString()).isEqualTo("provider_refused");
        assertThat(spotify.calls()).isEqualTo(2);
    }

    @Test
    void aRevokedConsentIsToldAsSuch() {
        // Given
        client.get("/podcasts");
        spotify.expireTokens();
        // When
        var answer = client.get("/podcasts");
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(answer.path("code").toString()).isEqualTo("needs_reauth");
        assertThat(answer.path("action_url").toString()).isNotBlank();
    }

    @Test
    void aMissingScopeAsksForANewConsent() {
        // Given
        client = SpotifyClient.connected(gateway, tokenService, spotify.grant("mira", "user-read-private"));
        // When
        var answer = client.get("/podcasts");
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(answer.path("code").toString()).isEqualTo("needs_reauth");
        assertThat(answer.path("action_url").toString()).endsWith("/api/integrations/spotify/connect");
    }

    @Test
    void aTroubledTokenServiceLeavesTheStaleAnswer() {
        // Given
        client.get("/podcasts");
        publish(client.account(), "spotify", ConnectionEventType.CONNECTED);
        tokenService.refuseAll(Refusal.PROVIDER_UNREACHABLE);
        // When
        Awaitility.await("token dropped").until(() -> "stale".equals(client.get("/podcasts").path("meta.source")));
        // Then
        assertThat(client.get("/podcasts").statusCode()).isEqualTo(200);
    }

    @Test
    void aSlowTokenServiceIsToldAsSuchWithinTheDeadline() {
        // Given
        tokenService.slow(Duration.ofSeconds(10));
        long start = System.nanoTime();
        // When
        var own = client.get("/podcasts");
        var search = client.get("/search", "q", "nobody can tell");
        // Then
        assertProblem(own, 503, "service_unavailable");
        assertThat(own.path("detail").toString()).contains("Patchbay");
        assertThat(search.path("meta.source").toString()).isEqualTo("fallback");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(spotify.calls()).isZero();
    }

    @Test
    void aStrangerSearchesWithTheAppsToken() {
        // Given
        tokenService.appTokenIs(spotify.appToken());
        // When
        var search = SpotifyClient.stranger(gateway).get("/search", "q", "stranger", "market", "CH");
        var own = SpotifyClient.stranger(gateway).get("/podcasts");
        // Then
        assertThat(search.statusCode()).as(search.asString()).isEqualTo(200);
        assertThat(search.path("meta.source").toString()).isEqualTo("live");
        assertThat(own.path("code").toString()).isEqualTo("not_connected");
    }

    @ParameterizedTest
    @EnumSource(ConnectionEventType.class)
    void whatAnotherReplicaDidDropsTheTokenHere(ConnectionEventType type) {
        // Given
        client.get("/me");
        // When
        publish(client.account(), "spotify", type);
        // Then
        Awaitility.await("token asked for again").until(() -> {
            client.get("/me");
            return tokenService.calls(TOKEN_CALL).size() > 1;
        });
    }

    @Test
    void aDisconnectionElsewhereErasesWhatWasKept() {
        // Given
        client.get("/podcasts");
        publish(client.account(), "spotify", ConnectionEventType.DISCONNECTED);
        spotify.breakApi("{\"kind\":\"status\",\"status\":500}");
        // When, Then
        Awaitility.await("erased").until(() -> client.get("/podcasts").statusCode() == 502);
    }

    @Test
    void recordsThatMakeNoSenseArePassedOver() {
        // Given
        client.get("/me");
        publish("not json at all");
        publish("{\"specversion\":\"1.0\"}");
        publish("[]");
        publish(client.account(), "discogs", ConnectionEventType.DISCONNECTED);
        // When
        publish(client.account(), "spotify", ConnectionEventType.DISCONNECTED);
        // Then
        Awaitility.await("still listening").until(() -> {
            client.get("/me");
            return tokenService.calls(TOKEN_CALL).size() > 1;
        });
    }

    private void publish(UUID account, String provider, ConnectionEventType type) {
        var key = new ConnectionKey(account, provider).toString();
        var changed = new ConnectionChanged(account, provider, 1, Statuses.never(provider));
        try {
            publish(json.writeValueAsString(CloudEvent.of(UUID.randomUUID().toString(), "/token-service/test", type.type(), key,
                    Instant.now(), null, changed)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private void publish(String record) {
        var config = Map.<String, Object> of("bootstrap.servers", kafka);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            var message = new ProducerRecord<String, String>(Topics.CONNECTIONS, record);
            message.headers().add("content-type", CloudEvent.MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
