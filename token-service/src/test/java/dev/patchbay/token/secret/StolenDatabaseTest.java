package dev.patchbay.token.secret;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.stack.ProofSize;
import dev.patchbay.token.TokenServiceTest;
import dev.patchbay.token.support.Database;
import dev.patchbay.token.support.Logs;
import dev.patchbay.token.support.Person;
import dev.patchbay.token.support.Simulated;
import dev.patchbay.token.support.Surroundings;
import dev.patchbay.token.support.TestGateway;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** Whoever can write to the database gains nothing by exchanging, changing or putting back what is sealed in it. */
@TokenServiceTest
class StolenDatabaseTest {

    private static final String EXCHANGE = "update credential c set %s from credential o"
            + " where c.account in (?, ?) and o.account in (?, ?) and c.id <> o.id";

    @Inject
    Database database;

    private final Person one = new Person();
    private final Person other = new Person();

    @BeforeEach
    void connect() {
        Simulated.reset();
        one.connect(0);
        other.connect(1);
    }

    private static void isRefused(Response answer) {
        answer.then().statusCode(500).contentType("application/problem+json").body("code", equalTo("internal_error"));
        assertThat(answer.asString()).doesNotContain(Simulated.secrets());
    }

    private void exchange(String columns) throws SQLException {
        assertThat(database.change(EXCHANGE.formatted(columns), one.account, other.account, one.account, other.account))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "access_token = o.access_token", "refresh_token = o.refresh_token",
            "wrapped_key = o.wrapped_key", "access_token = o.refresh_token", "refresh_token = o.access_token",
            "access_token = o.access_token, refresh_token = o.refresh_token",
            "wrapped_key = o.wrapped_key, access_token = o.access_token, refresh_token = o.refresh_token" })
    void whatTwoPeopleExchangeOpensForNeither(String columns) throws SQLException {
        var before = database.texts("select row_to_json(c)::text from credential c where account in (?, ?)", one.account,
                other.account);
        try (var logs = new Logs()) {
            // When
            exchange(columns);

            // Then
            isRefused(one.token());
            isRefused(other.token());
            isRefused(one.refresh());
            assertThat(logs.entries().toString()).doesNotContain(Simulated.secrets());
        }

        // When
        database.change("delete from credential where account in (?, ?)", one.account, other.account);
        for (var row : before) {
            database.change("insert into credential select * from json_populate_record(null::credential, ?::json)", row);
        }

        // Then
        one.token().then().statusCode(200);
        other.token().then().statusCode(200);
    }

    @Test
    void whatWasSealedForOneProviderOpensForNoOther() throws SQLException {
        database.change("update connection set provider = 'issuing' where account = ?", one.account);
        database.change("update credential set provider = 'issuing' where account = ?", one.account);
        isRefused(one.request().body("{}").post("/connections/issuing/access-token"));
    }

    @Test
    void aConsentUnderWayIsNoUseToAnotherPerson() throws SQLException {
        // Given
        one.disconnect().then().statusCode(200);
        var consented = one.authorize(0);
        var thief = new Person();

        // When
        database.change("update pending_connection set account = ?, session = ? where id = ?", thief.account, thief.session,
                UUID.fromString(consented));

        // Then
        isRefused(thief.activate(consented, "account-0"));
        database.change("update credential set account = ? where id = ?", thief.account, UUID.fromString(consented));
        isRefused(thief.activate(consented, "account-0"));
        thief.token().then().statusCode(409).body("code", equalTo("not_connected"));
    }

    @Test
    void tokensOfAConsentUnderWayAreNotTokensInUse() throws SQLException {
        one.authorize(0);
        database.change("delete from credential where account = ? and purpose = 'connection'", one.account);
        database.change("update credential set purpose = 'connection', version = 1 where account = ?", one.account);
        isRefused(one.token());
    }

    @Test
    void aVerifierServesTheAttemptThatItWasMadeFor() throws SQLException {
        // Given
        var genuine = one.consent(0);
        var thief = new Person();

        // When
        database.change("update authorization_attempt set account = ?, session = ? where account = ? and used_at is null",
                thief.account, thief.session, one.account);

        // Then
        isRefused(thief.callback(genuine));
    }

    @Test
    void aRefreshTokenThatWasSetAsideBeforeIsNotRestored() throws SQLException {
        // Given
        Simulated.fault(Map.of("kind", "invalid_grant", "times", 1));
        one.refresh().then().statusCode(409);
        var before = database.texts("select row_to_json(c)::text from credential c where account = ?", one.account);
        restore().then().statusCode(200);
        Simulated.fault(Map.of("kind", "invalid_grant", "times", 1));
        one.refresh().then().statusCode(409);

        // When
        database.change("delete from credential where account = ?", one.account);
        database.change("insert into credential select * from json_populate_record(null::credential, ?::json)",
                before.getFirst());

        // Then
        isRefused(restore());
        one.status().then().body("reason", equalTo("needs_reauth"));
    }

    private Response restore() {
        return given()
                .auth().oauth2(Person.serviceToken("gateway-service", Surroundings.SECRET_OF_GATEWAY))
                .header("Patchbay-Assertion",
                        TestGateway.assertion(UUID.randomUUID(), "session", "gateway-service", Set.of("admin")))
                .contentType(ContentType.JSON).body(Map.of("account", one.account.toString()))
                .post("/connections/spotify/restoration");
    }

    @ParameterizedTest
    @ValueSource(strings = { "wrapped_key", "access_token", "refresh_token" })
    void aBitThatWasFlippedIsNoticed(String column) throws SQLException {
        // Given
        int bits = 8 * Integer.parseInt(database.texts("select length(" + column + ")::text from credential where account = ?",
                one.account).getFirst());
        int step = ProofSize.of(97, 1);

        // When // Then
        for (int bit = 0; bit < bits; bit += step) {
            flip(column, bit);
            isRefused(one.token());
            flip(column, bit);
        }
        one.token().then().statusCode(200);
    }

    private void flip(String column, int bit) throws SQLException {
        database.change("update credential set %1$s = set_bit(%1$s, ?, 1 - get_bit(%1$s, ?)) where account = ?"
                .formatted(column), (long) bit, (long) bit, one.account);
    }
}
