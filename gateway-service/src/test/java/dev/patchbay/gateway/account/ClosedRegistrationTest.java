package dev.patchbay.gateway.account;

import static dev.patchbay.gateway.fake.Problems.problem;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@Gateway
@TestProfile(ClosedRegistrationTest.Closed.class)
class ClosedRegistrationTest {

    public static class Closed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("patchbay.registration", "closed");
        }
    }

    @Test
    void nobodyJoins() {
        Person.post("register", "newcomer", "correct horse battery").then().spec(problem(403, "registration_closed"));
    }
}
