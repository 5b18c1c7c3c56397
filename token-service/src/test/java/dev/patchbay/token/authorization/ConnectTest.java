package dev.patchbay.token.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.token.TokenServiceTest;
import dev.patchbay.token.support.ConsentPage;
import dev.patchbay.token.support.Database;
import dev.patchbay.token.support.Person;
import dev.patchbay.token.support.Simulated;

@TokenServiceTest
class ConnectTest {

    @Inject
    Database database;

    private final Person person = new Person();

    @BeforeEach
    void everythingWorks() {
        Simulated.reset();
    }

    @Test
    void somebodyWhoNeverConnectedIsToldHow() {
        person.status().then().statusCode(200).body("connected", equalTo(false)).body("reason", equalTo("no_tokens"))
                .body("details.cause", equalTo("never_connected")).body("details.action", equalTo("reconnect"))
                .body("details.action_url", equalTo("http://127.0.0.1:8080/api/integrations/spotify/connect"))
                .body("expires_at", nullValue());
    }

    @Test
    void consentLeadsToAConnection() {
        // Given
        var url = person.startConnecting();
        person.status().then().body("details.cause", equalTo("authorization_pending"));

        // When
        String pending = person.callback(ConsentPage.decide(url, 0, "approve")).then().statusCode(200)
                .body("outcome", equalTo("authorized")).body("access_token", notNullValue()).extract()
                .path("authorization_id");
        person.activate(pending, "account-0").then().statusCode(200);

        // Then
        person.status().then().body("connected", equalTo(true)).body("reason", equalTo("connected"))
                .body("details.account.id", equalTo("account-0")).body("details.cause", nullValue())
                .body("scopes", contains("user-library-read", "user-read-private"))
                .body("details.reauth_required_by", greaterThan(0)).body("expires_at", greaterThan(0));
        person.token().then().statusCode(200).body("access_token", notNullValue()).body("version", equalTo(1));
    }

    @Test
    void refusalIsRememberedAsTheCause() {
        person.callback(ConsentPage.decide(person.startConnecting(), 0, "deny")).then().statusCode(200)
                .body("outcome", equalTo("denied")).body("access_token", nullValue());
        person.status().then().body("details.cause", equalTo("consent_denied"));
    }

    @Test
    void aStateWorksOnce() {
        // Given
        var redirect = ConsentPage.decide(person.startConnecting(), 0, "approve");
        person.callback(redirect).then().statusCode(200);

        // When // Then
        person.callback(redirect).then().statusCode(400).contentType("application/problem+json")
                .body("code", equalTo("authorization_state_invalid"));
    }

    @Test
    void aStateOfSomebodyElseIsRefusedAndStaysGoodForItsOwner() {
        var redirect = ConsentPage.decide(person.startConnecting(), 0, "approve");
        new Person().callback(redirect).then().statusCode(400).body("code", equalTo("authorization_state_invalid"));
        person.callback(redirect).then().statusCode(200);
    }

    @Test
    void aMissingOrInventedStateIsRefused() {
        person.callback(Map.of("code", "whatever")).then().statusCode(400);
        person.callback(Map.of("code", "whatever", "state", "invented")).then().statusCode(400);
    }

    @Test
    void anotherAccountOfTheProviderIsAConflictUntilTheFirstIsDisconnected() {
        // Given
        person.connect(0);

        // When // Then
        var pending = person.authorize(1);
        person.activate(pending, "account-1").then().statusCode(409).body("code", equalTo("account_conflict"));
        person.activate(pending, "account-1").then().statusCode(400);
        person.status().then().body("details.account.id", equalTo("account-0"));

        // When // Then
        person.disconnect().then().statusCode(200).body("disconnected", equalTo(true));
        person.connect(1);
    }

    @Test
    void reconnectingReplacesTheTokens() {
        person.connect(0);
        String before = person.token().path("access_token");
        person.connect(0);
        person.token().then().body("access_token", org.hamcrest.Matchers.not(equalTo(before)))
                .body("version", equalTo(2));
    }

    @Test
    void whoStartsAgainAndAgainKeepsTheNewestAttemptsOnly() throws SQLException {
        // Given
        var oldest = person.consent(0);
        var kept = person.consent(0);

        // When
        for (int i = 0; i < 9; i++) {
            person.startConnecting();
        }

        // Then
        assertThat(database.texts("select id::text from authorization_attempt where account = ?", person.account)).hasSize(10);
        person.callback(oldest).then().statusCode(400).body("code", equalTo("authorization_state_invalid"));
        person.callback(kept).then().statusCode(200);
    }
}
