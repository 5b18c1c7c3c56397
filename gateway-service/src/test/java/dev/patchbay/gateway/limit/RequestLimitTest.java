package dev.patchbay.gateway.limit;

import static dev.patchbay.gateway.fake.Problems.problem;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@Gateway
@TestProfile(RequestLimitTest.Slow.class)
class RequestLimitTest {

    public static class Slow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("patchbay.limit.requests-per-second", "1", "patchbay.limit.burst", "3");
        }
    }

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
}
