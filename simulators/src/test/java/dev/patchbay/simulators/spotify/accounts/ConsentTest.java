package dev.patchbay.simulators.spotify.accounts;

import static dev.patchbay.simulators.TestSpotify.authorizationRequest;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.patchbay.simulators.Form;
import dev.patchbay.simulators.TestSpotify;

class ConsentTest {

    private static final TestSpotify SPOTIFY = TestSpotify.start();

    @AfterAll
    static void stop() {
        SPOTIFY.close();
    }

    @Test
    void thePageShowsEverybodyAndNothingUnescaped() {
        // When
        HttpResponse<String> page = SPOTIFY.authorize(authorizationRequest());
        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Mira Holmgard", "Tam &amp; &lt;Bea&gt; &quot;O&#39;Dellan&quot;")
                .doesNotContain("<Bea>", "src=", "href=");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({ "client_id,unknown,INVALID_CLIENT: Invalid client",
            "client_id,<script>,INVALID_CLIENT: Invalid client",
            "redirect_uri,https://evil.example/cb,INVALID_CLIENT: Invalid redirect URI",
            "redirect_uri,http://localhost:18080/api/integrations/spotify/callback,INVALID_CLIENT: Insecure redirect URI",
            "response_type,token,response_type must be code", "scope,user-read-everything,INVALID_SCOPE: Invalid scope",
            "code_challenge_method,plain,code_challenge_method must be S256",
            "code_challenge,tooshort,code_challenge must be",
            "code_challenge,E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-c=,code_challenge must be" })
    void aBadRequestIsRefusedOnThePage(String name, String value, String text) {
        // When
        HttpResponse<String> page = SPOTIFY.authorize(authorizationRequest().with(name, value));
        // Then
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains(text).doesNotContain("<form");
        assertThat(page.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void aPublicClientCannotLeaveOutItsChallenge() {
        // When
        HttpResponse<String> page = SPOTIFY.authorize(authorizationRequest().without("code_challenge")
                .without("code_challenge_method"));
        // Then
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("code_challenge_method must be S256");
    }

    @Test
    void aParameterGivenTwiceIsRefused() {
        // When
        HttpResponse<String> page = SPOTIFY.send(SPOTIFY.get("/spotify/accounts/authorize?"
                + authorizationRequest().encode() + "&state=other"));
        // Then
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Parameter given twice: state");
    }

    @Test
    void approvalRedirectsWithCodeAndTheExactState() {
        // Given
        String request = SPOTIFY.requestId(authorizationRequest());
        // When
        HttpResponse<String> answer = SPOTIFY.decide(Form.of("request", request, "person", "mira", "decision",
                "approve"));
        // Then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .matches("http://127\\.0\\.0\\.1:18080/api/integrations/spotify/callback\\?code=[A-Za-z0-9_-]+"
                        + "&state=a\\+state%2F%26");
    }

    @Test
    void denialRedirectsWithAccessDenied() {
        // Given
        String request = SPOTIFY.requestId(authorizationRequest());
        // When
        HttpResponse<String> answer = SPOTIFY.decide(Form.of("request", request, "decision", "deny"));
        // Then
        assertThat(answer.headers().firstValue("Location"))
                .contains(TestSpotify.CALLBACK + "?error=access_denied&state=a+state%2F%26");
    }

    @Test
    void aPageCanBeAnsweredOnce() {
        // Given
        Form decision = Form.of("request", SPOTIFY.requestId(authorizationRequest()), "decision", "deny");
        SPOTIFY.decide(decision);
        // When
        HttpResponse<String> again = SPOTIFY.decide(decision);
        // Then
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void aPageThatIsTooOldIsRefused() {
        // Given
        Form decision = Form.of("request", SPOTIFY.requestId(authorizationRequest()), "decision", "deny");
        SPOTIFY.clock.advance(Duration.ofMinutes(10));
        // When / Then
        assertThat(SPOTIFY.decide(decision).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({ "nobody,approve", "mira,perhaps" })
    void anUnknownPersonOrDecisionIsRefused(String person, String decision) {
        // Given
        String request = SPOTIFY.requestId(authorizationRequest());
        // When
        HttpResponse<String> answer = SPOTIFY.decide(Form.of("request", request, "person", person, "decision",
                decision));
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }
}
