package dev.patchbay.token.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.token.TokenServiceTest;
import dev.patchbay.token.support.Collector;
import dev.patchbay.token.support.Database;
import dev.patchbay.token.support.Events;
import dev.patchbay.token.support.Logs;
import dev.patchbay.token.support.Surroundings;

@TokenServiceTest
class KeyConnectionTest {

    @Inject
    Database database;

    private final Collector person = new Collector();
    private final String key = "key-" + UUID.randomUUID();

    private void connect() {
        person.connect(key, "ada").then().statusCode(201);
    }

    private static List<String> types(Events events) {
        return events.soFar().stream().map(event -> event.getString("type").replaceAll(".*connection\\.(\\w+)\\.v1", "$1"))
                .toList();
    }

    @Test
    void aKeyConnectsAndNeverExpires() throws SQLException {
        // When
        person.connect(key, "ada").then().statusCode(201).body("connected", equalTo(true)).body("reason", equalTo("connected"))
                .body("details.account.id", equalTo("ada")).body("refreshed", equalTo(false));

        // Then
        person.status().then().statusCode(200).body("reason", equalTo("connected")).body("expires_at", nullValue())
                .body("last_refresh_at", nullValue()).body("details.reauth_required_by", nullValue())
                .body("scopes", equalTo(List.of()));
        person.token().then().statusCode(200).body("$", aMapWithSize(4)).body("access_token", equalTo(key))
                .body("scheme", equalTo("key")).body("version", equalTo(1)).body("account.id", equalTo("ada"))
                .body("account.display_name", equalTo("Somebody"));
        assertThat(database.texts("select renewal_due_at::text from connection where account = ?", person.account))
                .containsExactly((String) null);
    }

    @Test
    void anotherKeyOfTheAccountReplacesTheFirstAndOneOfAnotherAccountDoesNot() {
        connect();
        person.connect("another-key", "ada").then().statusCode(201);
        person.token().then().body("access_token", equalTo("another-key")).body("version", equalTo(2));
        person.connect("foreign-key", "bob").then().statusCode(409).body("code", equalTo("account_conflict"));
        person.token().then().body("access_token", equalTo("another-key")).body("version", equalTo(2));
    }

    @Test
    void aProviderWithoutKeysSaysSo() {
        new Collector("plain").connect(key, "ada").then().statusCode(400).body("code", equalTo("validation_failed"))
                .body("detail", containsString("cannot be connected by a key"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "two words", "line\nbreak", "clé", "tab\there" })
    void whatFitsIntoNoHeaderIsRefusedAndNotRepeated(String unfit) {
        var answer = person.connect(unfit, "ada");
        answer.then().statusCode(400).body("code", equalTo("validation_failed"));
        assertThat(unfit.isEmpty() || !answer.asString().contains(unfit)).isTrue();
        person.connect("x".repeat(501), "ada").then().statusCode(400);
        person.connect("x".repeat(500), "ada").then().statusCode(201);
    }

    @Test
    void whatTheProviderRefusesIsOverAndCanBeRestored() throws SQLException {
        try (var events = new Events(person.account)) {
            // Given
            connect();

            // When
            person.rejected(1).then().statusCode(409).body("code", equalTo("needs_reauth"));

            // Then
            person.token().then().statusCode(409).body("code", equalTo("needs_reauth"));
            person.status().then().body("reason", equalTo("needs_reauth")).body("connected", equalTo(false))
                    .body("details.cause", equalTo("revoked_at_provider")).body("details.action", equalTo("reconnect"));
            person.refresh().then().statusCode(409);

            // When
            person.restore().then().statusCode(200).body("reason", equalTo("connected"));

            // Then
            person.token().then().statusCode(200).body("access_token", equalTo(key)).body("scheme", equalTo("key"));
            await().untilAsserted(() -> assertThat(types(events)).containsExactly("connected", "needs_reauth", "reauthorized"));
        }
        assertThat(database.texts("select action || ' ' || outcome from audit_entry where account = ? order by id",
                person.account)).containsExactly("connection_activated done", "credential_rejected revoked_at_provider",
                        "connection_restored done");
    }

    @Test
    void theRejectionOfAnOlderKeyCostsNothing() {
        connect();
        person.connect("newer-key", "ada").then().statusCode(201);
        person.rejected(1).then().statusCode(200).body("access_token", equalTo("newer-key")).body("version", equalTo(2));
        person.status().then().body("reason", equalTo("connected"));
    }

    @Test
    void thereIsNothingToRefresh() {
        connect();
        person.refresh().then().statusCode(200).body("refreshed", equalTo(false)).body("reason", equalTo("connected"))
                .body("last_refresh_at", nullValue());
        person.token().then().body("version", equalTo(1)).body("access_token", equalTo(key));
    }

    @Test
    void aDisconnectForgetsTheKeyAndTellsThatItStillWorks() throws SQLException {
        connect();
        person.disconnect().then().statusCode(200).body("disconnected", equalTo(true)).body("revoked_upstream", equalTo(false))
                .body("detail", containsString("until you remove it"));
        assertThat(database.texts("select id::text from credential where account = ?", person.account)).isEmpty();
        person.token().then().statusCode(409).body("code", equalTo("not_connected"));
        person.connect("key-of-bob", "bob").then().statusCode(201);
    }

    @Test
    void itOpensAsNothingElseAndIsNowhereInTheClear() throws SQLException {
        try (var logs = new Logs()) {
            connect();
            database.change("update credential set scheme = 'bearer' where account = ?", person.account);
            person.token().then().statusCode(500).body("code", equalTo("internal_error"));
            database.change("update credential set scheme = 'oauth1' where account = ?", person.account);
            person.token().then().statusCode(500).body("code", equalTo("internal_error"));
            assertThat(logs.entries().toString()).doesNotContain(key);
        }
        for (var table : List.of("connection", "credential", "audit_entry", "outbox_event")) {
            assertThat(database.texts("select t::text from " + table + " t")).noneMatch(row -> row.contains(key));
        }
    }

    @Test
    void theOperatorsKeyServesWhereThereIsOne() {
        Collector.service().body("{}").post("/apps/euria/access-token").then().statusCode(200).body("$", aMapWithSize(2))
                .body("access_token", equalTo(Surroundings.APP_KEY)).body("scheme", equalTo("key"));
        Collector.service().body("{}").post("/apps/discogs/access-token").then().statusCode(409)
                .body("code", equalTo("not_connected"));
    }
}
