package dev.patchbay.token.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.token.TokenServiceTest;
import dev.patchbay.token.support.Database;
import dev.patchbay.token.support.Person;
import dev.patchbay.token.support.Simulated;
import dev.patchbay.token.support.Surroundings;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

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
    void everyUseOfASecretIsWrittenDownWithoutTheSecret() throws SQLException {
        // Given
        var path = "email/audited/" + UUID.randomUUID();
        var secret = gateway().body(Map.of("value", "correct horse battery staple"));

        // When
        gateway().get("/secrets/" + path).then().statusCode(404);
        secret.put("/secrets/" + path).then().statusCode(204);
        gateway().get("/secrets/" + path).then().statusCode(200);
        gateway().delete("/secrets/" + path).then().statusCode(204);

        // Then
        assertThat(entriesOf(path)).containsExactly("gateway-service secret_read not_found",
                "gateway-service secret_written done",
                "gateway-service secret_read done", "gateway-service secret_removed done");
        assertThat(database.texts("select t::text from audit_entry t")).noneMatch(entry -> entry.contains("horse"));
    }

    @Test
    void everySealingIsWrittenDownAlsoWhenItIsRefused() throws SQLException {
        // Given
        var context = "audited " + UUID.randomUUID();

        // When
        String sealed = gateway().body(Map.of("context", context, "plaintext", "c2VjcmV0")).post("/seal").then()
                .statusCode(200).extract().path("sealed");
        gateway().body(Map.of("context", context, "sealed", sealed)).post("/unseal").then().statusCode(200);
        gateway().body(Map.of("context", context, "sealed", "AAAA")).post("/unseal").then().statusCode(409);

        // Then
        assertThat(entriesOf(context)).containsExactly("gateway-service sealed done", "gateway-service unsealed done",
                "gateway-service unsealed refused");
    }

    private static RequestSpecification gateway() {
        return given().auth().oauth2(Person.serviceToken("gateway-service", Surroundings.SECRET_OF_GATEWAY))
                .contentType(ContentType.JSON);
    }

    private List<String> entriesOf(String subject) throws SQLException {
        return database.texts(
                "select service || ' ' || action || ' ' || outcome from audit_entry where subject = ? order by id",
                subject);
    }

    @Test
    void nobodyRewritesIt() throws SQLException {
        person.connect(0);
        assertThatThrownBy(() -> database.change("update audit_entry set outcome = 'other'"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> database.change("delete from audit_entry")).hasMessageContaining("never changed");
    }
}
