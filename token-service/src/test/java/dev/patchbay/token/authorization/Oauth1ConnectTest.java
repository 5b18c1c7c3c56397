package dev.patchbay.token.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.token.TokenServiceTest;
import dev.patchbay.token.support.Collector;
import dev.patchbay.token.support.Database;
import dev.patchbay.token.support.Logs;
import dev.patchbay.token.support.RecordShop;

/** Consent by OAuth 1.0a (RFC 5849), which cannot be forged either. */
@TokenServiceTest
class Oauth1ConnectTest {

    private static final String INVALID = "authorization_state_invalid";

    @Inject
    Database database;

    private final Collector person = new Collector();

    @ParameterizedTest
    @CsvSource({ "discogs,HMAC-SHA1", "plain,PLAINTEXT" })
    void consentLeadsToAConnection(String provider, String method) throws SQLException {
        // Given
        var collector = new Collector(provider);
        var redirect = collector.consent();
        collector.status().then().body("details.cause", equalTo("authorization_pending"));

        // When
        var answer = collector.callback(redirect).then().statusCode(200).body("outcome", equalTo("authorized"))
                .body("scheme", equalTo("oauth1")).body("access_token", notNullValue())
                .body("oauth1.consumer_key", equalTo(RecordShop.CONSUMER_KEY))
                .body("oauth1.signature_method", equalTo(method)).extract();
        collector.activate(answer.path("authorization_id"), "ada").then().statusCode(200).body("connected", equalTo(true));

        // Then
        collector.token().then().statusCode(200).body("$", aMapWithSize(5)).body("scheme", equalTo("oauth1"))
                .body("access_token", equalTo(answer.path("access_token"))).body("version", equalTo(1))
                .body("oauth1", equalTo(answer.path("oauth1"))).body("oauth1", aMapWithSize(4))
                .body("oauth1.consumer_secret", equalTo(RecordShop.CONSUMER_SECRET))
                .body("account", equalTo(Map.of("id", "ada")));
        collector.status().then().body("expires_at", nullValue()).body("details.reauth_required_by", nullValue());
        assertThat(database.texts("select renewal_due_at::text from connection where account = ?", collector.account))
                .containsExactly((String) null);
    }

    @Test
    void whatIsRefusedAtTheProviderIsOverAndWhatIsOlderIsNot() {
        person.connectByConsent("ada");
        person.connectByConsent("ada");
        person.refresh().then().statusCode(200).body("refreshed", equalTo(false));
        person.rejected(1).then().statusCode(200).body("version", equalTo(2));
        person.rejected(2).then().statusCode(409).body("code", equalTo("needs_reauth"));
        person.status().then().body("details.cause", equalTo("revoked_at_provider"));
        person.restore().then().statusCode(200).body("reason", equalTo("connected"));
        person.token().then().statusCode(200).body("oauth1.token_secret", notNullValue());
        person.disconnect().then().statusCode(200).body("revoked_upstream", equalTo(false));
        person.token().then().statusCode(409).body("code", equalTo("not_connected"));
    }

    @Test
    void anotherAccountIsAConflictWhateverTheKindOfCredential() {
        person.connect("a-key", "ada").then().statusCode(201);
        String pending = person.callback(person.consent()).path("authorization_id");
        person.activate(pending, "bob").then().statusCode(409).body("code", equalTo("account_conflict"));
        person.token().then().body("scheme", equalTo("key"));
        person.connectByConsent("ada");
        person.token().then().body("scheme", equalTo("oauth1")).body("version", equalTo(2));
        person.connect("a-key", "ada").then().statusCode(201);
        person.token().then().body("scheme", equalTo("key")).body("oauth1", nullValue());
    }

    @Test
    void aRefusalIsRememberedAndUsesTheStateUp() {
        var denied = person.deny();
        person.callback(denied).then().statusCode(200).body("outcome", equalTo("denied")).body("access_token", nullValue());
        person.status().then().body("details.cause", equalTo("consent_denied"));
        person.callback(denied).then().statusCode(400).body("code", equalTo(INVALID));
    }

    @Test
    void noForgeryIsAcceptedAndTheGenuineCallbackStillIs() {
        // Given
        var genuine = person.consent();
        var other = new Collector();
        var foreign = other.consent();

        // When // Then
        for (var forged : List.of(without(genuine, "state"), with(genuine, "state", "invented"),
                with(genuine, "state", foreign.get("state")), with(genuine, "oauth_token", foreign.get("oauth_token")),
                with(genuine, "oauth_token", ""), without(genuine, "oauth_token"),
                with(with(genuine, "denied", "x"), "oauth_token", "invented"))) {
            person.callback(forged).then().statusCode(400).body("code", equalTo(INVALID));
        }
        other.callback(genuine).then().statusCode(400).body("code", equalTo(INVALID));
        person.callback(genuine).then().statusCode(200).body("outcome", equalTo("authorized"));
        person.callback(genuine).then().statusCode(400).body("code", equalTo(INVALID));
        other.callback(foreign).then().statusCode(200);
    }

    @Test
    void aVerifierThatIsMissingOrWrongGetsNoToken() {
        person.callback(without(person.consent(), "oauth_verifier")).then().statusCode(502)
                .body("code", equalTo("provider_refused"));
        person.callback(with(person.consent(), "oauth_verifier", "guessed")).then().statusCode(400)
                .body("code", equalTo(INVALID));
    }

    @ParameterizedTest
    @CsvSource({ "400,503,app_credentials_invalid", "401,503,app_credentials_invalid", "403,502,provider_error",
            "429,429,rate_limited", "500,502,provider_error", "302,502,provider_error" })
    void aRequestTokenThatIsNotGivenStartsNothing(int upstream, int status, String code) throws SQLException {
        Collector.fault("/request_token", upstream);
        person.startConnecting().then().statusCode(status).body("code", equalTo(code));
        assertThat(database.texts("select id::text from authorization_attempt where account = ?", person.account)).isEmpty();
        person.consent();
    }

    @ParameterizedTest
    @CsvSource({ "400,400,authorization_state_invalid", "401,503,app_credentials_invalid", "403,502,provider_error",
            "429,429,rate_limited", "503,502,provider_error" })
    void anAccessTokenThatIsNotGivenConnectsNothing(int upstream, int status, String code) {
        var redirect = person.consent();
        Collector.fault("/access_token", upstream);
        person.callback(redirect).then().statusCode(status).body("code", equalTo(code));
        person.status().then().body("connected", equalTo(false));
    }

    @Test
    void withoutARegisteredAppThePersonIsToldOfKeys() {
        new Collector("unregistered").startConnecting().then().statusCode(503)
                .body("code", equalTo("app_credentials_invalid")).body("action", equalTo("ask_operator"))
                .body("detail", containsString("registered no app")).body("detail", containsString("personal access token"));
        new Collector("euria").startConnecting().then().statusCode(400).body("detail", containsString("by a key"));
    }

    @Test
    void noSecretIsInALogOrInTheClear() throws SQLException {
        try (var logs = new Logs()) {
            // When
            var redirect = person.consent();
            person.callback(with(redirect, "oauth_token", "invented")).then().statusCode(400);
            String pending = person.callback(redirect).then().statusCode(200).extract().path("authorization_id");
            person.activate(pending, "ada").then().statusCode(200);
            person.token().then().statusCode(200);

            // Then
            assertThat(logs.entries().toString()).doesNotContain(Collector.secrets()).doesNotContain(redirect.get("state"));
        }
        for (var table : List.of("connection", "credential", "authorization_attempt", "pending_connection")) {
            assertThat(String.join("\n", database.texts("select t::text from " + table + " t")))
                    .doesNotContain(Collector.secrets());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "scheme = 'key'", "scheme = 'bearer'", "token_secret = access_token",
            "access_token = token_secret", "refresh_token = token_secret", "scheme = 'bearer', refresh_token = token_secret" })
    void aStoredTokenOpensAsNothingElse(String change) throws SQLException {
        person.connectByConsent("ada");
        database.change("update credential set " + change + " where account = ?", person.account);
        person.token().then().statusCode(500).body("code", equalTo("internal_error"));
    }

    @Test
    void aRequestTokensSecretServesTheAttemptThatItWasMadeFor() throws SQLException {
        // Given
        var redirect = person.consent();
        var other = new Collector();
        var foreign = other.consent();

        // When
        database.change("update authorization_attempt a set request_token_hash = o.request_token_hash,"
                + " request_token_secret = o.request_token_secret from authorization_attempt o"
                + " where a.account = ? and o.account = ?", person.account, other.account);

        // Then
        person.callback(with(redirect, "oauth_token", foreign.get("oauth_token"))).then().statusCode(500)
                .body("code", equalTo("internal_error"));
    }

    private static Map<String, String> with(Map<String, String> parameters, String name, String value) {
        var changed = new HashMap<>(parameters);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, String> without(Map<String, String> parameters, String name) {
        var changed = new HashMap<>(parameters);
        changed.remove(name);
        return changed;
    }
}
