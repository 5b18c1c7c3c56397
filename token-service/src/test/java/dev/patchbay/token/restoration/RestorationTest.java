package dev.patchbay.token.restoration;

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

import dev.patchbay.token.TokenServiceTest;
import dev.patchbay.token.support.Database;
import dev.patchbay.token.support.Person;
import dev.patchbay.token.support.Simulated;
import dev.patchbay.token.support.Surroundings;
import dev.patchbay.token.support.TestGateway;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** The provider rejects refresh tokens that are good, and then repents. */
@TokenServiceTest
class RestorationTest {

    @Inject
    Database database;

    private final Person person = new Person();

    @BeforeEach
    void theProviderRejectsWhatIsGood() {
        Simulated.reset();
        person.connect(0);
        Simulated.fault(Map.of("kind", "invalid_grant"));
        person.refresh().then().statusCode(409);
        person.status().then().body("reason", equalTo("needs_reauth"));
    }

    private Response restore(String role) {
        return restore("gateway-service", Surroundings.SECRET_OF_GATEWAY, role);
    }

    private Response restore(String service, String secret, String role) {
        return given().auth().oauth2(Person.serviceToken(service, secret))
                .header("Patchbay-Assertion", TestGateway.assertion(UUID.randomUUID(), "session", service, Set.of(role)))
                .contentType(ContentType.JSON).body(Map.of("account", person.account.toString()))
                .post("/connections/spotify/restoration");
    }

    @Test
    void anAdministratorBringsTheConnectionBack() {
        // Given
        Simulated.mend();

        // When
        restore("admin").then().statusCode(200).body("reason", equalTo("expired_with_refresh"));

        // Then
        person.token().then().statusCode(200);
        person.status().then().body("reason", equalTo("connected")).body("details.cause", equalTo(null));
        restore("admin").then().statusCode(404);
    }

    @Test
    void nobodyElseMay() {
        restore("user").then().statusCode(403).body("code", equalTo("forbidden"));
        restore("spotify-service", Surroundings.SECRET_OF_SPOTIFY_SERVICE, "admin").then().statusCode(403);
        person.status().then().body("reason", equalTo("needs_reauth"));
    }

    @Test
    void whatTheProviderRejectsAgainIsLostAgain() {
        restore("admin").then().statusCode(200);
        person.token().then().statusCode(409).body("code", equalTo("needs_reauth"));
        Simulated.mend();
        restore("admin").then().statusCode(200);
        person.token().then().statusCode(200);
    }

    @Test
    void afterADayThereIsNothingToRestore() throws SQLException {
        database.change("update credential set delete_after = now() where account = ?", person.account);
        restore("admin").then().statusCode(404);
    }

    @Test
    void aDisconnectLeavesNothingToRestore() throws SQLException {
        person.disconnect().then().statusCode(200);
        restore("admin").then().statusCode(404);
        assertThat(database.texts("select id::text from credential where account = ?", person.account)).isEmpty();
    }
}
