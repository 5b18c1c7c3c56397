package dev.patchbay.simulators.spotify.accounts;

import static dev.patchbay.simulators.TestSpotify.BASIC;
import static dev.patchbay.simulators.TestSpotify.SCOPES;
import static dev.patchbay.simulators.TestSpotify.refreshGrant;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.simulators.TestSpotify;
import io.vertx.core.json.JsonObject;

class RefreshTest {

    private static final TestSpotify SPOTIFY = TestSpotify.start();

    @AfterAll
    static void stop() {
        SPOTIFY.close();
    }

    @BeforeEach
    void reset() {
        SPOTIFY.reset();
    }

    @Test
    void usuallyTheRefreshTokenStaysAndIsNotRepeated() {
        // Given
        String refreshToken = connect().getString("refresh_token");
        // When
        JsonObject first = refreshed(refreshToken);
        JsonObject second = refreshed(refreshToken);
        // Then
        assertThat(first.containsKey("refresh_token")).isFalse();
        assertThat(SPOTIFY.api("/me", first.getString("access_token")).statusCode()).isEqualTo(200);
        assertThat(second.getString("access_token")).isNotEqualTo(first.getString("access_token"));
    }

    @Test
    void inRotateModeEachRefreshBringsANewToken() {
        // Given
        SPOTIFY.change(Map.of("refresh_mode", "rotate"));
        JsonObject first = refreshed(connect().getString("refresh_token"));
        // When
        JsonObject second = refreshed(first.getString("refresh_token"));
        // Then
        assertThat(second.getString("refresh_token")).isNotEqualTo(first.getString("refresh_token"));
        assertThat(reuseAlarms()).isZero();
    }

    @Test
    void presentingASpentTokenRaisesTheAlarmAndKillsTheFamily() {
        // Given
        SPOTIFY.change(Map.of("refresh_mode", "rotate"));
        String spent = connect().getString("refresh_token");
        JsonObject current = refreshed(spent);
        // When
        HttpResponse<String> reuse = SPOTIFY.token(refreshGrant(spent));
        // Then
        assertRevoked(reuse);
        assertThat(reuseAlarms()).isEqualTo(1);
        assertRevoked(SPOTIFY.token(refreshGrant(current.getString("refresh_token"))));
        assertThat(SPOTIFY.api("/me", current.getString("access_token")).statusCode()).isEqualTo(401);
        assertThat(reuseAlarms()).as("a revoked token that was never spent is no reuse").isEqualTo(1);
    }

    @Test
    void ofManyRefreshesAtOnceOneSpendsTheTokenAndTheOthersRaiseTheAlarm() {
        // Given
        SPOTIFY.change(Map.of("refresh_mode", "rotate"));
        String refreshToken = connect().getString("refresh_token");
        // When
        List<Integer> statuses = IntStream.range(0, 20).parallel()
                .mapToObj(_ -> SPOTIFY.token(refreshGrant(refreshToken)).statusCode()).toList();
        // Then
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(reuseAlarms()).isEqualTo(19);
    }

    @Test
    void inExpiredModeEveryRefreshIsRefused() {
        // Given
        String refreshToken = connect().getString("refresh_token");
        SPOTIFY.change(Map.of("refresh_mode", "expired-refresh"));
        // When / Then
        assertRevoked(SPOTIFY.token(refreshGrant(refreshToken)));
        SPOTIFY.change(Map.of("refresh_mode", "no-rotate"));
        assertThat(refreshed(refreshToken).containsKey("access_token")).isTrue();
    }

    @Test
    void sixMonthsAfterTheConsentRefreshingEndsHoweverOftenItWasDone() {
        // Given
        SPOTIFY.clock.set(Instant.parse("2026-08-31T10:00:00Z"));
        String refreshToken = connect().getString("refresh_token");
        SPOTIFY.clock.set(Instant.parse("2027-02-28T09:59:59Z"));
        refreshed(refreshToken);
        // When
        SPOTIFY.clock.set(Instant.parse("2027-02-28T10:00:00Z"));
        // Then
        assertRevoked(SPOTIFY.token(refreshGrant(refreshToken)));
    }

    @Test
    void anotherClientCannotUseTheToken() {
        // Given
        String refreshToken = connect().getString("refresh_token");
        // When
        HttpResponse<String> answer = SPOTIFY.tokenWithBasic(refreshGrant(refreshToken).without("client_id"), BASIC);
        // Then
        assertThat(new JsonObject(answer.body()).getString("error_description")).isEqualTo("Invalid refresh token");
    }

    @Test
    void anUnknownTokenIsInvalid() {
        assertThat(SPOTIFY.token(refreshGrant("AQnothing")).body()).contains("Invalid refresh token");
    }

    @Test
    void theLifetimeOfAccessTokensCanBeChanged() {
        // Given
        SPOTIFY.change(Map.of("access_token_lifetime_seconds", 5));
        JsonObject tokens = connect();
        assertThat(tokens.getInteger("expires_in")).isEqualTo(5);
        // When
        SPOTIFY.clock.advance(Duration.ofSeconds(5));
        // Then
        assertThat(SPOTIFY.api("/me", tokens.getString("access_token")).body()).contains("The access token expired");
    }

    @Test
    void allAccessTokensCanBeExpiredAtOnce() {
        // Given
        JsonObject tokens = connect();
        // When
        SPOTIFY.control("POST", "/control/spotify/tokens/expire", null);
        // Then
        assertThat(SPOTIFY.api("/me", tokens.getString("access_token")).body()).contains("The access token expired");
        assertThat(refreshed(tokens.getString("refresh_token")).containsKey("access_token")).isTrue();
    }

    @Test
    void revokingOnePersonLeavesTheOthers() {
        // Given
        JsonObject mira = connect();
        JsonObject jonas = SPOTIFY.connect("jonas", SCOPES);
        // When
        SPOTIFY.control("POST", "/control/spotify/people/mira/revoke", null);
        // Then
        assertRevoked(SPOTIFY.token(refreshGrant(mira.getString("refresh_token"))));
        assertThat(SPOTIFY.api("/me", mira.getString("access_token")).body()).contains("Invalid access token");
        assertThat(SPOTIFY.api("/me", jonas.getString("access_token")).statusCode()).isEqualTo(200);
        assertThat(connect().containsKey("access_token")).as("consent can be given again").isTrue();
    }

    private static JsonObject connect() {
        return SPOTIFY.connect("mira", SCOPES);
    }

    private static JsonObject refreshed(String refreshToken) {
        HttpResponse<String> answer = SPOTIFY.token(refreshGrant(refreshToken));
        assertThat(answer.statusCode()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    private static int reuseAlarms() {
        return new JsonObject(SPOTIFY.control("GET", "/control/counters", null).body()).getInteger("reuse_alarms");
    }

    private static void assertRevoked(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(answer.body())).isEqualTo(new JsonObject().put("error", "invalid_grant")
                .put("error_description", "Refresh token revoked"));
    }
}
