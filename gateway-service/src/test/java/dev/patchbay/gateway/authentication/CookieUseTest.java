package dev.patchbay.gateway.authentication;

import static dev.patchbay.gateway.fake.Problems.problem;

import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.Person;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Gateway
class CookieUseTest {

    @Test
    void theCookieAloneReadsAndWritesNothing() {
        // Given
        var person = Person.registered();
        // Then
        person.cookieOnly().get("/api/auth/me").then().spec(problem(401, "unauthenticated"));
        person.cookieOnly().get("/api/integrations").then().spec(problem(401, "unauthenticated"));
        person.cookieOnly().get("/api/spotify/echo").then().spec(problem(401, "unauthenticated"));
        person.cookieOnly().post("/api/integrations/spotify/connect").then().spec(problem(401, "unauthenticated"));
        person.cookieOnly().post("/api/integrations/spotify/callback").then().spec(problem(401, "unauthenticated"));
    }

    @Test
    void theCookieIsEnoughForTheProvidersRedirect() {
        // Given
        var person = Person.registered();
        // When
        var response = person.cookieOnly().redirects().follow(false).get("/api/integrations/spotify/callback?code=c&state=s");
        // Then
        response.then().statusCode(303).header("Location", "http://127.0.0.1:8080/connections/result");
    }
}
