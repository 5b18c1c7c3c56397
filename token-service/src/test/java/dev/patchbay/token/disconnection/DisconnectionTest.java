package dev.patchbay.token.disconnection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.token.TokenServiceTest;
import dev.patchbay.token.support.ConsentPage;
import dev.patchbay.token.support.Database;
import dev.patchbay.token.support.Person;
import dev.patchbay.token.support.Simulated;

@TokenServiceTest
class DisconnectionTest {

    @Inject
    Database database;

    private final Person person = new Person();

    @BeforeEach
    void everythingWorks() {
        Simulated.reset();
    }

    private int rowsIn(String table) throws SQLException {
        return database.texts("select id::text from " + table + " where account = ?", person.account).size();
    }

    @Test
    void nothingThatOpensAnythingIsLeft() throws SQLException {
        // Given
        person.connect(0);
        person.authorize(0);
        person.startConnecting();

        // When
        person.disconnect().then().statusCode(200).body("disconnected", equalTo(true)).body("revoked_upstream",
                equalTo(false));

        // Then
        assertThat(rowsIn("credential")).isZero();
        assertThat(rowsIn("pending_connection")).isZero();
        assertThat(rowsIn("authorization_attempt")).isZero();
        person.status().then().body("reason", equalTo("no_tokens"))
                .body("details.cause", equalTo("disconnected_by_user")).body("details.account", nullValue());
        person.token().then().statusCode(409).body("code", equalTo("not_connected"));
    }

    @Test
    void aConsentUnderWayCannotBringTheConnectionBack() {
        person.connect(0);
        var redirect = ConsentPage.decide(person.startConnecting(), 0, "approve");
        person.disconnect().then().statusCode(200);
        person.callback(redirect).then().statusCode(400);
    }

    @Test
    void disconnectingTwiceIsNoMistake() {
        person.connect(0);
        person.disconnect().then().statusCode(200).body("disconnected", equalTo(true));
        person.disconnect().then().statusCode(200).body("disconnected", equalTo(false));
    }
}
