package dev.patchbay.euria.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.euria.simulated.EuriaClient;
import dev.patchbay.euria.simulated.OperatedTest;
import dev.patchbay.euria.simulated.OperatorKey;
import dev.patchbay.euria.simulated.SimulatedEuria;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Tuple;

/** What ends an attempt in the background, and what does not. */
@QuarkusTest
@TestProfile(OperatorKey.class)
class QueueEndsTest extends OperatedTest {

    private final String name = "Artist " + UUID.randomUUID();

    @AfterEach
    void switchOn() {
        integration().on();
    }

    @Test
    void whatIsGivenUpSaysSoForADay() {
        // Given
        euria.breakApi("{\"kind\":\"status\",\"status\":503}");
        // When
        var id = client.describe(artist(name)).path("id").toString();
        event(id);
        // Then
        var failed = client.get(id);
        assertThat(failed.path("state").toString()).isEqualTo("failed");
        assertThat(failed.<String> path("text")).isNull();
        assertThat(failed.path("meta.source").toString()).isEqualTo("fallback");
        assertThat(failed.path("meta.limited").toString()).isEqualTo("true");
        assertThat(failed.path("meta.warning").toString()).contains("provider_error");
        assertThat(client.resume(id, 0).rest().getLast().data().path("state").asText()).isEqualTo("failed");
        assertProblem(EuriaClient.stranger(gateway).get(id), 404, "not_found");
    }

    @Test
    void whoAsksAgainForWhatWasGivenUpWaitsForItAnew() {
        // Given
        euria.breakApi("{\"kind\":\"status\",\"status\":503}");
        var id = client.describe(artist(name)).path("id").toString();
        event(id);
        // When
        var again = client.describe(artist(name));
        euria.restore();
        // Then
        assertThat(again.path("state").toString()).isEqualTo("queued");
        Awaitility.await().atMost(PATIENCE).until(() -> client.get(again.path("id")).path("state").equals("finished"));
    }

    @Test
    void whileEuriaIsSwitchedOffNothingIsGivenUp() {
        // Given
        euria.breakApi("{\"kind\":\"status\",\"status\":503}");
        var id = client.describe(artist(name)).path("id").toString();
        // When
        integration().off();
        var attempts = attempts(id);
        dueAt(id, now());
        euria.restore();
        Awaitility.await().during(Duration.ofMillis(500)).atMost(PATIENCE).until(() -> attempts(id) <= attempts + 1);
        integration().on();
        // Then
        assertThat(event(id).getString("type")).isEqualTo("dev.patchbay.description.completed.v1");
    }

    @Test
    void whileTheOperatorsKeyIsBadNothingIsGivenUp() {
        // Given
        euria.breakApi("{\"kind\":\"status\",\"status\":503}");
        var id = client.describe(artist(name)).path("id").toString();
        tokenService.appKeyIs("a-key-that-was-deleted");
        euria.restore();
        Awaitility.await("more refusals than attempts").atMost(PATIENCE).until(() -> euria.calls() > 6);
        // When
        tokenService.appKeyIs(SimulatedEuria.OPERATOR_KEY);
        // Then
        assertThat(event(id).getString("type")).isEqualTo("dev.patchbay.description.completed.v1");
    }

    private int attempts(String id) {
        return pool.preparedQuery("select attempts from queued_description where id = $1")
                .execute(Tuple.of(UUID.fromString(id)))
                .await().atMost(PATIENCE).iterator().next().getInteger("attempts");
    }
}
