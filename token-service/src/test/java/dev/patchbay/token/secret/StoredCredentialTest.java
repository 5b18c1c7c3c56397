package dev.patchbay.token.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.token.TokenServiceTest;
import dev.patchbay.token.support.Database;
import dev.patchbay.token.support.Person;
import dev.patchbay.token.support.Simulated;

/** What somebody who can write to the database achieves. */
@TokenServiceTest
class StoredCredentialTest {

    @Inject
    Database database;

    private final Person person = new Person();

    @BeforeEach
    void connect() {
        Simulated.reset();
        person.connect(0);
    }

    @Test
    void tokensAreNotReadable() throws SQLException {
        String token = person.token().path("access_token");
        var stored = database.texts("select encode(access_token, 'escape') || encode(refresh_token, 'escape')"
                + " from credential where account = ?", person.account);
        assertThat(stored).singleElement().asString().doesNotContain(token);
    }

    @Test
    void tokensOfAnotherAccountAreRefused() throws SQLException {
        // Given
        var other = new Person();
        other.connect(1);

        // When
        database.change("delete from credential where account = ?", person.account);
        database.change("update credential set account = ? where account = ?", person.account, other.account);

        // Then
        person.token().then().statusCode(500).body("code", equalTo("internal_error"));
    }

    @Test
    void anAccessTokenInThePlaceOfARefreshTokenIsRefused() throws SQLException {
        database.change("update credential set refresh_token = access_token where account = ?", person.account);
        person.token().then().statusCode(500).body("code", equalTo("internal_error"));
    }

    @Test
    void anEarlierCredentialIsRefused() throws SQLException {
        // Given
        var before = database.texts("select row_to_json(c)::text from credential c where account = ?", person.account);
        person.refresh().then().statusCode(200);

        // When
        database.change("delete from credential where account = ?", person.account);
        database.change("insert into credential select * from json_populate_record(null::credential, ?::json)",
                before.getFirst());

        // Then
        person.token().then().statusCode(500).body("code", equalTo("internal_error"));
    }
}
