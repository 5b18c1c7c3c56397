package dev.patchbay.gateway.browser;

import static dev.patchbay.gateway.fake.Problems.problem;
import static io.restassured.RestAssured.given;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.Strict;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;

@QuarkusTest
@Gateway
@TestProfile(Strict.class)
class OriginCheckTest {

    private static final String PATH = "/.well-known/jwks.json";

    @ParameterizedTest
    @ValueSource(strings = { Strict.ORIGIN, "https://sub.page.example" })
    void aListedOriginMayReadTheAnswer(String origin) {
        given().header("Origin", origin).get(PATH).then().statusCode(200).header("Access-Control-Allow-Origin", origin);
        given().header("Origin", origin).head(PATH).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://elsewhere.example", "http://page.example", "https://page.example:8443", "null",
            "not an origin", "http://127.0.0.1:1", "https://127.0.0.1" })
    void anyOtherIsToldWhy(String origin) {
        given().header("Origin", origin).get(PATH).then().spec(problem(403, "forbidden"));
        given().header("Origin", origin).header("Access-Control-Request-Method", "GET").options(PATH).then()
                .spec(problem(403, "forbidden"));
    }

    @Test
    void itsOwnPagesAreNoOtherOrigin() {
        given().header("Origin", RestAssured.baseURI + ":" + RestAssured.port).get(PATH).then().statusCode(200);
        given().get(PATH).then().statusCode(200);
    }
}
