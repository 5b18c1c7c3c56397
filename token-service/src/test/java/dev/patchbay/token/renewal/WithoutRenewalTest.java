package dev.patchbay.token.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.patchbay.token.TokenServiceTest;
import dev.patchbay.token.support.Collector;
import dev.patchbay.token.support.Database;
import io.quarkus.vertx.VertxContextSupport;

/** What has no refresh token is nothing to those who renew, even where a row says that it is due. */
@TokenServiceTest
class WithoutRenewalTest {

    @Inject
    RenewalIntents intents;

    @Inject
    Database database;

    private final Collector person = new Collector();

    private void makeDue() throws SQLException {
        database.change("update connection set renewal_due_at = now() - interval '1 hour' where account = ?", person.account);
    }

    @Test
    void nothingIsSpent() throws Throwable {
        // Given
        person.connectByConsent("ada");
        makeDue();

        // When
        var begun = VertxContextSupport.subscribeAndAwait(() -> intents.beginDue("discogs", 10));

        // Then
        assertThat(begun).isEmpty();
        assertThat(database.texts("select renewal_due_at::text from connection where account = ?", person.account))
                .containsExactly((String) null);
    }

    @Test
    void itServesAsBefore() throws SQLException {
        person.connect("a-key", "ada").then().statusCode(201);
        makeDue();
        person.token().then().statusCode(200).body("access_token", equalTo("a-key")).body("version", equalTo(1));
        person.status().then().body("reason", equalTo("connected"));
    }
}
