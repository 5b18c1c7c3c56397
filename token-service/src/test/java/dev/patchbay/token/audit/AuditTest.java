package dev.patchbay.token.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.token.TokenServiceTest;
import dev.patchbay.token.support.Database;
import dev.patchbay.token.support.Person;
import dev.patchbay.token.support.Simulated;

@TokenServiceTest
class AuditTest {

    @Inject
    Database database;

    private final Person person = new Person();

    @BeforeEach
    void everythingWorks() {
        Simulated.reset();
    }

    @Test
    void everyChangeOfACredentialIsWrittenDown() throws SQLException {
        person.connect(0);
        person.refresh().then().statusCode(200);
        person.disconnect().then().statusCode(200);

        assertThat(database.texts(
                "select action || ' ' || outcome from audit_entry where account = ? order by id", person.account))
                .containsExactly("authorization_started done", "authorization_completed granted",
                        "connection_activated done", "tokens_renewed renewed", "connection_disconnected done");
    }

    @Test
    void nobodyRewritesIt() throws SQLException {
        person.connect(0);
        assertThatThrownBy(() -> database.change("update audit_entry set outcome = 'other'"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> database.change("delete from audit_entry")).hasMessageContaining("never changed");
    }
}
