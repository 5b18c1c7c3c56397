package dev.patchbay.simulators.faults;

import static dev.patchbay.simulators.TestSpotify.SCOPES;
import static dev.patchbay.simulators.TestSpotify.refreshGrant;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vertx.core.json.JsonObject;

/** Refusals that the provider has no reason for. */
class FalseRefusalTest extends FaultFixture {

    @ParameterizedTest
    @CsvSource({ "standard,API rate limit exceeded", "quota,QUOTA_EXCEEDED" })
    void aRateLimitSaysWhenToComeBack(String body, String text) {
        // Given
        spotify.fault(API, Map.of("kind", "rate_limit", "retry_after", 79_892, "body", body));
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
        spotify.fault(API, Map.of("kind", "rate_limit", "body", "empty"));
        // When
        HttpResponse<String> answer = me();
        // Then
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Length")).contains("0");
    }

    @Test
    void aServerErrorHasTheStatusAskedFor() {
        spotify.fault(API, Map.of("kind", "status", "status", 503));
        assertThat(me().statusCode()).isEqualTo(503);
    }

    @Test
    void aFalseInvalidGrantHitsRefreshesOnly() {
        // Given
        spotify.fault("spotify-accounts", Map.of("kind", "invalid_grant", "times", 1));
        JsonObject tokens = spotify.connect("mira", SCOPES);
        // When
        HttpResponse<String> refused = spotify.token(refreshGrant(tokens.getString("refresh_token")));
        // Then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("invalid_grant");
        assertThat(spotify.token(refreshGrant(tokens.getString("refresh_token"))).statusCode())
                .as("the token was good all the time").isEqualTo(200);
    }

    @Test
    void aFalseInvalidClientHitsEveryGrantAndNoPage() {
        // Given
        spotify.fault("spotify-accounts", Map.of("kind", "invalid_client"));
        // When / Then
        assertThat(spotify.connect("mira", SCOPES).getString("error")).isEqualTo("invalid_client");
    }
}
