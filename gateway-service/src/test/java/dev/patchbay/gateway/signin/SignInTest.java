package dev.patchbay.gateway.signin;

import static dev.patchbay.gateway.fake.Problems.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

@QuarkusTest
@Gateway
class SignInTest {

    @Test
    void registrationSignsIn() {
        // Given
        var name = "Ada-" + System.nanoTime();
        // When
        var response = Person.post("register", name, "correct horse battery");
        // Then
        response.then().statusCode(201).body("account.username", equalTo(name)).body("account.roles", hasItem("user"))
                .body("token_type", equalTo("Bearer")).body("expires_in", equalTo(300)).header("Cache-Control", "no-store");
        var cookie = response.getDetailedCookie(Person.COOKIE);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/api");
        assertThat(cookie.getMaxAge()).isEqualTo(30 * 24 * 3600);
        given().auth().oauth2(response.path("access_token")).get("/api/auth/me").then().statusCode(200)
                .body("username", equalTo(name)).body("id", equalTo(response.path("account.id")));
    }

    @Test
    void aNameIsTakenWhateverItsCase() {
        // Given
        var person = Person.registered();
        // When
        var response = Person.post("register", person.name().toUpperCase(Locale.ROOT), "correct horse battery");
        // Then
        response.then().spec(problem(409, "conflict"));
    }

    @Test
    void aNameSignsInWhateverItsCase() {
        var person = Person.registered();
        Person.post("login", person.name().toUpperCase(Locale.ROOT), person.password()).then().statusCode(200)
                .body("account.id", equalTo(person.id()));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameLookTheSame() {
        // Given
        var person = Person.registered();
        // When
        var wrongPassword = Person.post("login", person.name(), "not the password");
        var unknownName = Person.post("login", "nobody-at-all", "not the password");
        // Then
        wrongPassword.then().spec(problem(401, "credentials_invalid"));
        unknownName.then().spec(problem(401, "credentials_invalid")).body("detail", equalTo(wrongPassword.path("detail")));
    }

    @Test
    void whatIsWrongWithNewCredentialsIsListed() {
        Person.post("register", "a b", "short").then().spec(problem(400, "validation_failed"))
                .body("violations.field", org.hamcrest.Matchers.containsInAnyOrder("username", "password"));
        given().contentType(ContentType.JSON).body("{\"username\":\"somebody\"}").post("/api/auth/register").then()
                .spec(problem(400, "validation_failed")).body("violations.field", contains("password"));
        given().contentType(ContentType.JSON).post("/api/auth/login").then().spec(problem(400, "validation_failed"));
    }

    @Test
    void onlyOneIsAdmin() {
        Person.registered();
        Person.registered().request().get("/api/auth/me").then().body("roles", not(hasItem("admin")));
    }

    @Test
    void logoutEndsTheSessionAndItsBearerTokenAtOnce() {
        // Given
        var person = Person.registered();
        person.request().get("/api/auth/me").then().statusCode(200);
        // When
        person.request().post("/api/auth/logout").then().statusCode(204);
        // Then
        person.request().get("/api/auth/me").then().spec(problem(401, "unauthenticated"));
        person.request().get("/api/spotify/echo").then().spec(problem(401, "unauthenticated"));
        person.cookieOnly().post("/api/auth/refresh").then().spec(problem(401, "unauthenticated"));
    }

    @Test
    void logoutLeavesOtherSessionsAlone() {
        // Given
        var person = Person.registered();
        var elsewhere = person.loggedInAgain();
        // When
        person.cookieOnly().post("/api/auth/logout").then().statusCode(204);
        // Then
        elsewhere.request().get("/api/auth/me").then().statusCode(200);
    }

    @Test
    void nothingWithoutCredentials() {
        given().get("/api/auth/me").then().spec(problem(401, "unauthenticated")).header("WWW-Authenticate", "Bearer");
        given().post("/api/auth/logout").then().spec(problem(401, "unauthenticated"));
        given().post("/api/auth/refresh").then().spec(problem(401, "unauthenticated"));
        given().get("/api/integrations").then().spec(problem(401, "unauthenticated"));
        given().get("/api/spotify/echo").then().spec(problem(401, "unauthenticated")).header("WWW-Authenticate", "Bearer");
    }
}
