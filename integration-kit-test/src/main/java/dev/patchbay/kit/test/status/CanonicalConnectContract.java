package dev.patchbay.kit.test.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.kit.test.NeighboursTestResource;
import dev.patchbay.kit.test.control.IntegrationSwitch;
import dev.patchbay.kit.test.tokens.Statuses;
import io.restassured.response.Response;

/** {@code POST connect} and {@code GET callback}, the same for every provider. Extend and run it. */
public abstract class CanonicalConnectContract extends CanonicalContract {

    private static final String RESULT_PAGE = NeighboursTestResource.PUBLIC_ORIGIN + "/connections/result";

    /** A token with which the (simulated) provider tells whose account it is. */
    protected abstract String grantedToken();

    /** Whether a consent is asked for something in particular. */
    protected boolean hasScopes() {
        return true;
    }

    @Test
    void connectingStartsWithTheWayToTheConsentPage() {
        // When
        var answer = as(account).noContentType().post("/integration/connect");
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(Wire.members(Wire.json(answer))).isEqualTo(Set.of("authorization_url", "expires_at"));
        var asked = tokenService.calls("POST /connections/{provider}/authorizations").getFirst().body();
        assertThat(asked.path("redirect_uri").asText())
                .isEqualTo(NeighboursTestResource.PUBLIC_ORIGIN + "/api/integrations/" + provider() + "/callback");
        assertThat(asked.path("return_to").asText()).isEqualTo(RESULT_PAGE);
        assertThat(asked.path("scopes").isEmpty()).isNotEqualTo(hasScopes());
    }

    @Test
    void aConsentLeadsBackConnected() {
        // Given
        tokenService.exchangeYields(grantedToken());
        var state = start("{\"return_to\":\"/dashboard?tab=2\"}");
        // When
        var answer = as(account).get("/integration/callback?code=code&state=" + state);
        // Then
        assertThat(target(answer)).isEqualTo(URI.create(NeighboursTestResource.PUBLIC_ORIGIN + "/dashboard?tab=2&integration="
                + provider() + "&result=connected"));
        assertThat(Wire.json(as(account).get("/integration/status")).at("/details/account/id").asText()).isNotBlank();
        assertThat(answer.headers().asList().toString()).doesNotContain(grantedToken());
    }

    @Test
    void aDenialLeadsBackWithItsCause() {
        // Given
        var state = start("{}");
        // When
        var answer = as(account).get("/integration/callback?error=access_denied&state=" + state);
        // Then
        assertThat(target(answer)).hasQuery("integration=" + provider() + "&result=consent_denied");
    }

    @Test
    void anotherAccountOfTheProviderLeadsBackAsAConflict() {
        // Given
        tokenService.put(account, Statuses.connected(provider(), new ProviderAccount("somebody-else", null)));
        tokenService.exchangeYields(grantedToken());
        var state = start("{}");
        // When
        var answer = as(account).get("/integration/callback?code=code&state=" + state);
        // Then
        assertThat(target(answer)).hasQuery("integration=" + provider() + "&result=account_conflict");
    }

    @Test
    void aTokenThatTheProviderRejectsLeadsBackWithoutAConnection() {
        // Given
        tokenService.exchangeYields("not-a-token-of-this-provider");
        var state = start("{}");
        // When
        var answer = as(account).get("/integration/callback?code=code&state=" + state);
        // Then
        assertThat(target(answer)).hasQuery("integration=" + provider() + "&result=app_credentials_invalid");
        assertThat(tokenService.calls("POST /connections/{provider}/activation")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "false, false, disabled", "true, true, maintenance" })
    void aConsentBegunBeforeTheSwitchLeadsBackWithItAsTheCause(boolean enabled, boolean maintenance, String cause) {
        // Given
        tokenService.exchangeYields(grantedToken());
        var state = start("{}");
        var integration = new IntegrationSwitch(gateway, provider());
        try {
            integration.set(enabled, maintenance);
            // When
            var answer = as(account).get("/integration/callback?code=code&state=" + state);
            // Then
            assertThat(target(answer)).hasQuery("integration=" + provider() + "&result=" + cause);
            assertThat(tokenService.calls("POST /connections/{provider}/activation")).isEmpty();
        } finally {
            integration.on();
        }
    }

    @Test
    void aCallbackThatNobodyHereStartedIsRefused() {
        // Given
        var used = start("{}");
        as(account).get("/integration/callback?error=access_denied&state=" + used);
        var another = start("{}");
        // When
        var answers = Stream.of(as(account).get("/integration/callback?code=code"),
                as(account).get("/integration/callback?code=code&state=unknown"),
                as(account).get("/integration/callback?code=code&state=" + used),
                as(UUID.randomUUID()).get("/integration/callback?code=code&state=" + another));
        // Then
        answers.forEach(answer -> Wire.problem(answer, 400, "authorization_state_invalid"));
    }

    @Test
    void aCallbackThatSaysAThingTwiceIsRefusedAndSpendsNothing() {
        // Given
        tokenService.exchangeYields(grantedToken());
        var state = start("{}");
        // When
        var answers = Stream.of("code=code&state=" + state + "&state=other", "code=code&code=other&state=" + state,
                "error=access_denied&error=other&state=" + state, "iss=a&iss=b&code=code&state=" + state)
                .map(parameters -> as(account).get("/integration/callback?" + parameters));
        // Then
        answers.forEach(answer -> Wire.problem(answer, 400, "validation_failed"));
        assertThat(target(as(account).get("/integration/callback?code=code&state=" + state)))
                .hasQuery("integration=" + provider() + "&result=connected");
    }

    @Test
    void nobodyIsSentToAForeignPage() {
        Stream.of("https://evil.example/", "http://127.0.0.1:8080.evil.example/", "http://127.0.0.1:8080@evil.example/",
                "//evil.example/", "javascript:alert(1)", "http://127.0.0.1:8081/", "http:///", "http://[",
                "\\\\\\\\evil.example",
                "https://127.0.0.1:8080/").forEach(page -> {
                    // When
                    var answer = as(account).contentType("application/json").body("{\"return_to\":\"" + page + "\"}")
                            .post("/integration/connect");
                    // Then
                    var problem = Wire.problem(answer, 400, "validation_failed");
                    assertThat(problem.at("/violations/0/field").asText()).isEqualTo("return_to");
                });
        assertThat(tokenService.calls()).isEmpty();
    }

    @Test
    void requestsThatMakeNoSenseGetAProblem() {
        Wire.problem(as(account).get("/integration/nothing"), 404, "not_found");
        Wire.problem(as(account).delete("/integration/status"), 405, "method_not_allowed");
        Wire.problem(as(account).contentType("application/json").body("{\"return").post("/integration/connect"), 400,
                "malformed_request");
        Wire.problem(as(account).contentType("application/json").body("[1]").post("/integration/connect"), 400,
                "malformed_request");
        Wire.problem(as(account).contentType("application/json").body("{\"return_to\":\"/a\",\"return_to\":\"/b\"}")
                .post("/integration/connect"), 400, "malformed_request");
        Wire.problem(as(account).contentType("text/plain").body("hello").post("/integration/connect"), 415,
                "unsupported_media_type");
        Wire.problem(as(account).urlEncodingEnabled(false).get("/integration/status?q=%E9"), 400, "malformed_request");
        Wire.problem(as(account).accept("image/png").get("/integration/status"), 406, "not_acceptable");
    }

    /** The state of an authorization that this account has just started. */
    protected final String start(String body) {
        var answer = as(account).contentType("application/json").body(body).post("/integration/connect");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Wire.json(answer).path("authorization_url").asText().replaceFirst(".*state=", "");
    }

    /** Where a browser is sent. */
    protected static final URI target(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return URI.create(answer.header("Location"));
    }
}
