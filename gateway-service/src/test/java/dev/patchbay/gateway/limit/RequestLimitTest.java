package dev.patchbay.gateway.limit;

import static dev.patchbay.gateway.fake.Problems.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.Person;
import dev.patchbay.gateway.fake.Strict;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@Gateway
@TestProfile(Strict.class)
class RequestLimitTest {

    @Test
    void oneAccountsHasteIsItsOwn() {
        // Given
        var hasty = Person.registered();
        var calm = Person.registered();
        hasty.request().get("/api/auth/me").then().statusCode(200);
        hasty.request().get("/api/spotify/echo").then().statusCode(200);
        hasty.request().get("/api/integrations/spotify/status").then().statusCode(200);
        // When
        var relayed = hasty.request().get("/api/spotify/echo");
        var own = hasty.request().get("/api/auth/me");
        // Then
        relayed.then().spec(problem(429, "rate_limited")).header("Retry-After", "1").body("retry_after", equalTo(1))
                .body("action", equalTo("wait"));
        own.then().spec(problem(429, "rate_limited")).header("Retry-After", "1");
        calm.request().get("/api/auth/me").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/auth/me", "/nothing", "/api/spotify/echo" })
    void oneAddressesHasteIsItsOwn(String path) {
        // Given
        var hasty = "2001:db8:0:" + path.length() + "::";
        from(hasty).get(path).then().statusCode(not(429));
        // When
        var refused = IntStream.range(1, 200).mapToObj(i -> from(hasty + i).get(path))
                .filter(answer -> answer.statusCode() == 429).findFirst().orElseThrow();
        // Then
        refused.then().spec(problem(429, "rate_limited")).header("Retry-After", "1").body("instance", equalTo(path));
        from("2001:db8:1::").get(path).then().statusCode(not(429));
        assertThat(IntStream.range(0, 20).mapToObj(i -> from("spoofed, " + hasty + i + ", 127.0.0.1").get(path)))
                .extracting(Response::statusCode).contains(429);
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }
}
