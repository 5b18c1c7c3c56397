package dev.patchbay.spotify.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.patchbay.kit.test.provider.ContractSettings;
import dev.patchbay.kit.test.tokens.Refusal;
import dev.patchbay.spotify.simulated.ConnectedTest;
import dev.patchbay.spotify.simulated.SpotifyClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Whose token a call shows, how long it is remembered, and what happens when Spotify rejects it. */
@QuarkusTest
@TestProfile(ContractSettings.class)
class TokenUseTest extends ConnectedTest {

    private static final String TOKEN_CALL = "POST /connections/{provider}/access-token";

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
        client.send("POST", "/integration/refresh");
        tokenService.refuseAll(Refusal.PROVIDER_UNREACHABLE);
        // When
        var answer = client.get("/podcasts");
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.path("meta.source").toString()).isEqualTo("stale");
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
}
