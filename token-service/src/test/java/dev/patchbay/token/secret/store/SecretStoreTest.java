package dev.patchbay.token.secret.store;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.token.TokenServiceTest;
import dev.patchbay.token.support.Database;
import dev.patchbay.token.support.Person;
import dev.patchbay.token.support.Surroundings;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

@TokenServiceTest
class SecretStoreTest {

    private static final String PASSWORD = "correct horse battery staple";

    @Inject
    Database database;

    private static RequestSpecification granted() {
        return given().auth().oauth2(Person.serviceToken("gateway-service", Surroundings.SECRET_OF_GATEWAY))
                .contentType(ContentType.JSON);
    }

    @Test
    void aSecretIsKeptReplacedAndRemovedAndNeverReadable() throws SQLException {
        var path = "/secrets/email/smtp/password";
        granted().get(path).then().statusCode(404).body("code", equalTo("not_found"));

        granted().body(Map.of("value", "first")).put(path).then().statusCode(204);
        granted().body(Map.of("value", PASSWORD)).put(path).then().statusCode(204);
        granted().get(path).then().statusCode(200).body("value", equalTo(PASSWORD));
        assertThat(database.texts("select sealed from stored_secret")).singleElement().asString()
                .doesNotContain(PASSWORD);

        granted().delete(path).then().statusCode(204);
        granted().get(path).then().statusCode(404);
    }

    @Test
    void aSecretMovedToAnotherPathIsRefused() throws SQLException {
        granted().body(Map.of("value", PASSWORD)).put("/secrets/email/one").then().statusCode(204);
        database.change("update stored_secret set path = 'email/two' where path = 'email/one'");
        granted().get("/secrets/email/two").then().statusCode(500);
        database.change("delete from stored_secret");
    }

    @Test
    void whatIsNotGrantedIsForbidden() {
        granted().get("/secrets/webhooks/signing").then().statusCode(403).body("code", equalTo("forbidden"));
        given().auth().oauth2(Person.serviceToken("spotify-service", Surroundings.SECRET_OF_SPOTIFY_SERVICE))
                .get("/secrets/email/smtp/password").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = { "email", "email/", "email/UPPER", "email/a b", "email/../sms/x", "email//x" })
    void aPathThatIsNoneIsRefused(String path) {
        var status = granted().urlEncodingEnabled(false).get("/secrets/" + path.replace(" ", "%20")).statusCode();
        assertThat(status).isBetween(400, 404);
    }
}
