package dev.patchbay.token.grant;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.token.TokenServiceTest;
import dev.patchbay.token.support.Person;
import dev.patchbay.token.support.Surroundings;
import dev.patchbay.token.support.TestGateway;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@TokenServiceTest
class AccessControlTest {

    private final Person person = new Person();

    private static String tokenOf(String service, String secret) {
        return Person.serviceToken(service, secret);
    }

    @ParameterizedTest
    @CsvSource({ "GET,/connections/spotify/status", "POST,/connections/spotify/access-token",
            "POST,/connections/spotify/refresh", "DELETE,/connections/spotify",
            "POST,/connections/spotify/authorizations", "POST,/connections/spotify/authorizations/callback",
            "POST,/connections/spotify/activation", "POST,/connections/spotify/keys", "POST,/apps/spotify/access-token",
            "POST,/seal", "POST,/unseal" })
    void nothingWithoutAServiceToken(String method, String path) {
        given().contentType(ContentType.JSON).body("{}").request(method, path).then().statusCode(401)
                .contentType("application/problem+json").body("code", equalTo("unauthenticated"));
        given().auth().oauth2("not.a.token").contentType(ContentType.JSON).body("{}").request(method, path).then()
                .statusCode(401).contentType("application/problem+json").body("code", equalTo("unauthenticated"));
    }

    @Test
    void aServiceWithoutTheGrantGetsNoTokens() {
        given().auth().oauth2(tokenOf("gateway-service", Surroundings.SECRET_OF_GATEWAY))
                .header("Patchbay-Assertion",
                        TestGateway.assertion(person.account, person.session, "gateway-service"))
                .get("/connections/spotify/status").then().statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    void anAssertionForAnotherServiceIsNoUse() {
        given().auth().oauth2(tokenOf("spotify-service", Surroundings.SECRET_OF_SPOTIFY_SERVICE))
                .header("Patchbay-Assertion",
                        TestGateway.assertion(person.account, person.session, "discogs-service"))
                .get("/connections/spotify/status").then().statusCode(401);
    }

    @Test
    void aServiceAloneIsNobody() {
        given().auth().oauth2(tokenOf("spotify-service", Surroundings.SECRET_OF_SPOTIFY_SERVICE))
                .get("/connections/spotify/status").then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    @Test
    void anUnknownProviderIsNotFound() {
        person.request().get("/connections/napster/status").then().statusCode(404).body("code", equalTo("not_found"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "spotify-service:wrong", "nobody:wrong", "spotify-service:", ":", "euria-service:",
            "euria-service:x" })
    void wrongCredentialsGetNoServiceToken(String credentials) {
        var colon = credentials.indexOf(':');
        given().auth().preemptive().basic(credentials.substring(0, colon), credentials.substring(colon + 1))
                .formParam("grant_type", "client_credentials").post("/oauth/token").then().statusCode(401)
                .body("code", equalTo("credentials_invalid"));
    }

    @Test
    void otherGrantsAreNotOffered() {
        given().auth().preemptive().basic("spotify-service", Surroundings.SECRET_OF_SPOTIFY_SERVICE)
                .formParam("grant_type", "password").post("/oauth/token").then().statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void theKeySetIsPublicAndHoldsNothingPrivate() {
        given().get("/oauth/jwks").then().statusCode(200).body("keys[0].kty", equalTo("EC")).body(not(containsString("\"d\"")));
    }

    @Test
    void whatOneServiceSealedNoOtherOpens() {
        // Given
        var gateway = tokenOf("gateway-service", Surroundings.SECRET_OF_GATEWAY);
        String sealed = given().auth().oauth2(gateway).contentType(ContentType.JSON)
                .body(Map.of("context", "signing-key", "plaintext", "c2VjcmV0")).post("/seal").then().statusCode(200)
                .extract().path("sealed");

        // When // Then
        unseal(gateway, "signing-key", sealed).statusCode(200).body("plaintext", equalTo("c2VjcmV0"));
        unseal(gateway, "another-context", sealed).statusCode(409);
        unseal(gateway, "signing-key", "BBBB" + sealed.substring(4)).statusCode(409);
        unseal(gateway, "signing-key", "garbage").statusCode(409);
        unseal(tokenOf("spotify-service", Surroundings.SECRET_OF_SPOTIFY_SERVICE), "signing-key", sealed)
                .statusCode(403);
    }

    private static ValidatableResponse unseal(String token, String context, String sealed) {
        return given().auth().oauth2(token).contentType(ContentType.JSON)
                .body(Map.of("context", context, "sealed", sealed)).post("/unseal").then();
    }
}
