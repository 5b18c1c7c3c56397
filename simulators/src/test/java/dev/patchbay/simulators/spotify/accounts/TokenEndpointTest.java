package dev.patchbay.simulators.spotify.accounts;

import static dev.patchbay.simulators.TestSpotify.BASIC;
import static dev.patchbay.simulators.TestSpotify.CONFIDENTIAL;
import static dev.patchbay.simulators.TestSpotify.authorizationRequest;
import static dev.patchbay.simulators.TestSpotify.codeGrant;
import static dev.patchbay.simulators.TestSpotify.refreshGrant;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.simulators.Form;
import dev.patchbay.simulators.TestSpotify;
import io.vertx.core.json.JsonObject;

class TokenEndpointTest {

    private static final TestSpotify SPOTIFY = TestSpotify.start();

    @AfterAll
    static void stop() {
        SPOTIFY.close();
    }

    @Test
    void aCodeWithItsVerifierBringsTokens() {
        // When
        HttpResponse<String> answer = SPOTIFY.token(codeGrant(code()));
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JsonObject tokens = new JsonObject(answer.body());
        assertThat(tokens.fieldNames()).containsExactlyInAnyOrder("access_token", "token_type", "scope", "expires_in",
                "refresh_token");
        assertThat(tokens.getString("token_type")).isEqualTo("Bearer");
        assertThat(tokens.getInteger("expires_in")).isEqualTo(3600);
        assertThat(tokens.getString("scope").split(" ")).contains("user-library-read");
    }

    @ParameterizedTest
    @CsvSource({ "code_verifier,wrong-verifier-wrong-verifier-wrong-verifier-wrong,code_verifier was incorrect",
            "code_verifier,short,code_verifier was incorrect", "code_verifier,'',code_verifier was incorrect",
            "redirect_uri,http://127.0.0.1:18081/api/integrations/spotify/callback,Invalid redirect URI",
            "code,AQunknown,Invalid authorization code", "code,'',Invalid authorization code" })
    void aBadCodeGrantIsInvalid(String name, String value, String description) {
        assertRefused(SPOTIFY.token(codeGrant(code()).with(name, value)), "invalid_grant", description);
    }

    @Test
    void aCodeLivesAMinute() {
        // Given
        String code = code();
        SPOTIFY.clock.advance(Duration.ofMinutes(10));
        // When / Then
        assertRefused(SPOTIFY.token(codeGrant(code)), "invalid_grant", "Authorization code expired");
    }

    @Test
    void aCodeUsedTwiceKillsWhatItBrought() {
        // Given
        String code = code();
        JsonObject tokens = new JsonObject(SPOTIFY.token(codeGrant(code)).body());
        // When
        HttpResponse<String> again = SPOTIFY.token(codeGrant(code));
        // Then
        assertRefused(again, "invalid_grant", "Invalid authorization code");
        assertThat(SPOTIFY.api("/me", tokens.getString("access_token")).statusCode()).isEqualTo(401);
        assertRefused(SPOTIFY.token(refreshGrant(tokens.getString("refresh_token"))), "invalid_grant",
                "Refresh token revoked");
    }

    @Test
    void aFailedAttemptUsesTheCodeUp() {
        // Given
        String code = code();
        SPOTIFY.token(codeGrant(code).with("code_verifier", "x".repeat(43)));
        // When / Then
        assertRefused(SPOTIFY.token(codeGrant(code)), "invalid_grant", "Invalid authorization code");
    }

    @Test
    void aCodeOfOneClientIsNoGoodForAnother() {
        // When
        HttpResponse<String> answer = SPOTIFY.tokenWithBasic(codeGrant(code()).without("client_id"), BASIC);
        // Then
        assertRefused(answer, "invalid_grant", "Invalid authorization code");
    }

    @Test
    void aConfidentialClientProvesItsSecret() {
        // Given
        Form request = authorizationRequest().with("client_id", CONFIDENTIAL).without("code_challenge")
                .without("code_challenge_method");
        Form grant = codeGrant(SPOTIFY.code("mira", request)).without("client_id").without("code_verifier");
        // When
        HttpResponse<String> answer = SPOTIFY.tokenWithBasic(grant, BASIC);
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        Form refresh = refreshGrant(new JsonObject(answer.body()).getString("refresh_token"));
        assertThat(SPOTIFY.tokenWithBasic(refresh.without("client_id"), BASIC).statusCode()).isEqualTo(200);
        assertRefused(SPOTIFY.token(refresh.with("client_id", CONFIDENTIAL)), "invalid_client", "Invalid client");
    }

    @Test
    void aConfidentialClientWithPkceMayGoWithoutItsSecret() {
        // Given
        String code = SPOTIFY.code("mira", authorizationRequest().with("client_id", CONFIDENTIAL));
        // When
        HttpResponse<String> answer = SPOTIFY.token(codeGrant(code).with("client_id", CONFIDENTIAL));
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Basic !!!", "Basic cGF0Y2hiYXktc2ltdWxhdGVkLWNvbmZpZGVudGlhbDp3cm9uZw==",
            "Basic bm9ib2R5Ong=", "Basic cGF0Y2hiYXktc2ltdWxhdGVkLWNsaWVudDo=", "Bearer x" })
    void aClientThatCannotProveItselfIsRefused(String authorization) {
        assertRefused(SPOTIFY.tokenWithBasic(Form.of("grant_type", "client_credentials"), authorization),
                "invalid_client", "Invalid client");
    }

    @Test
    void clientCredentialsNeedASecretAndBringNoRefreshToken() {
        // Given
        Form grant = Form.of("grant_type", "client_credentials");
        // When
        HttpResponse<String> answer = SPOTIFY.tokenWithBasic(grant, BASIC);
        // Then
        assertThat(new JsonObject(answer.body()).fieldNames()).containsExactlyInAnyOrder("access_token", "token_type",
                "expires_in");
        assertRefused(SPOTIFY.token(grant.with("client_id", TestSpotify.CLIENT)), "invalid_client", "Invalid client");
    }

    @Test
    void twoDifferentClientIdsAreRefused() {
        assertRefused(SPOTIFY.tokenWithBasic(Form.of("grant_type", "client_credentials", "client_id",
                TestSpotify.CLIENT), BASIC), "invalid_client", "Invalid client");
    }

    @Test
    void anUnknownGrantIsNamed() {
        assertRefused(SPOTIFY.token(codeGrant("x").with("grant_type", "password")), "unsupported_grant_type",
                "grant_type must be");
        assertRefused(SPOTIFY.token(codeGrant("x").without("grant_type")), "unsupported_grant_type",
                "grant_type parameter is missing");
    }

    @Test
    void onlyAFormIsAccepted() {
        // When
        HttpResponse<String> answer = SPOTIFY.send(SPOTIFY.get("/spotify/accounts/api/token")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"grant_type\":\"client_credentials\"}")));
        // Then
        assertRefused(answer, "invalid_request", "Content-Type must be");
    }

    @Test
    void aParameterGivenTwiceIsRefused() {
        // When
        HttpResponse<String> answer = SPOTIFY.send(SPOTIFY.get("/spotify/accounts/api/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(codeGrant(code()).encode() + "&code=second")));
        // Then
        assertRefused(answer, "invalid_request", "Parameter given twice");
    }

    private static String code() {
        return SPOTIFY.code("mira", authorizationRequest());
    }

    private static void assertRefused(HttpResponse<String> answer, String error, String description) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JsonObject body = new JsonObject(answer.body());
        assertThat(body.getString("error")).isEqualTo(error);
        assertThat(body.getString("error_description")).startsWith(description);
    }
}
