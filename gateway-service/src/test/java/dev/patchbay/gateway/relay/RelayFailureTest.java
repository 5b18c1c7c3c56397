package dev.patchbay.gateway.relay;

import static dev.patchbay.gateway.fake.Problems.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.Person;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Gateway
class RelayFailureTest {

    @Test
    void aServiceThatIsDown() {
        Person.registered().request().get("/api/dead/anything").then().spec(problem(503, "service_unavailable"))
                .body("service", equalTo("dead-service")).body("retryable", equalTo(true)).body("retry_after", greaterThan(0))
                .header("Retry-After", "2");
    }

    @Test
    void aServiceThatDoesNotAnswer() {
        Person.registered().request().body("text").post("/api/mute/anything").then().spec(problem(503, "service_unavailable"))
                .body("service", equalTo("mute-service"))
                .body("detail", equalTo("The service did not answer in time. Try again soon."));
    }

    @Test
    void aServiceThatDoesNotBelieveTheGatewayIsNotTheClientsFault() {
        Person.registered().request().get("/api/spotify/unauthenticated").then().spec(problem(503, "service_unavailable"));
    }
}
