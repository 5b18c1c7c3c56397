package dev.patchbay.kit.rate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.patchbay.kit.call.Priority;
import dev.patchbay.kit.example.WithNeighbours;
import dev.patchbay.kit.test.status.LoggedLines;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** A service whose budget lies in Redis, which is not there. */
@QuarkusTest
@WithNeighbours
@TestProfile(RedisChosenTest.Away.class)
class RedisChosenTest {

    private static final String PASSWORD = "the-password-of-redis";

    public static class Away implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("patchbay.rate.store", "redis", "quarkus.redis.hosts", "redis://:" + PASSWORD + "@127.0.0.1:1",
                    "patchbay.rate.limit", "90");
        }
    }

    @Inject
    RateBudget budget;

    @ConfigProperty(name = "quarkus.management.port")
    int management;

    @Test
    void aReplicaIsReadyAndGoesOnWithItsOwnSmallBudget() {
        try (var logged = new LoggedLines()) {
            // When
            var slot = budget.take(Priority.INTERACTIVE, "somebody").await().indefinitely();
            // Then
            assertThat(slot).isEqualTo(Slot.UNCOUNTED);
            assertThat(logged.lines()).anyMatch(line -> line.contains("Redis: Connection refused"))
                    .noneMatch(line -> line.contains(PASSWORD));
        }
        assertThat(budget.report().await().indefinitely().orElseThrow().left()).isNull();
        given().port(management).get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void withoutAnAddressTheChoiceIsRefusedByTheNameOfTheKey() {
        assertThatThrownBy(() -> LeaseStores.requireHosts(Optional.empty())).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("patchbay.rate.store").hasMessageContaining("quarkus.redis.hosts");
    }

    @Test
    void aPasswordInAnAddressIsNotTold() {
        // Given
        var failure = new IllegalStateException("Cannot reach redis://user:" + PASSWORD + "@redis:6379/0");
        // When, Then
        assertThat(RedisAwayException.of(failure)).hasMessage("Redis: Cannot reach redis://redis:6379/0").hasNoCause();
    }
}
