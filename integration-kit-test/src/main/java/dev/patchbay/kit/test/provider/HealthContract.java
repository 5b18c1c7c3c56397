package dev.patchbay.kit.test.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.test.status.Wire;
import io.restassured.response.Response;

/**
 * What operators are told of the provider: its health, the circuit, the fields of log lines. Runs with
 * {@link ContractSettings}.
 */
public abstract class HealthContract extends ProviderContract {

    @Test
    void healthIsToldWithItsMeasurements() {
        // When
        var health = health();
        // Then
        assertThat(Wire.members(health)).isEqualTo(
                Set.of("status", "response_time_ms", "last_checked", "circuit", "blocked_until", "rate_budget"));
        assertThat(health.path("status").asText()).isEqualTo("healthy");
        assertThat(Wire.members(health.path("circuit")))
                .isEqualTo(Set.of("state", "since", "failures", "next_attempt_at", "openings"));
        assertThat(health.at("/circuit/state").asText()).isEqualTo("closed");
        assertThat(instant(health.path("circuit"), "since")).isBeforeOrEqualTo(Instant.now());
        assertThat(health.at("/circuit/failures").asInt()).isZero();
        assertThat(health.at("/circuit/next_attempt_at").isNull()).isTrue();
        assertThat(health.path("response_time_ms").isIntegralNumber()).isTrue();
        assertThat(health.path("last_checked").asText()).contains("T");
        assertThat(health.path("blocked_until").isNull()).isTrue();
    }

    @Test
    void itTellsWhatIsLeftOfTheRequests() {
        // Given
        var budget = health().path("rate_budget");
        assertThat(Wire.members(budget)).isEqualTo(Set.of("limit", "window_seconds", "left", "retry_at"));
        double slots = slots();
        // When
        read(account);
        // Then
        assertThat(slots()).isEqualTo(slots + 1);
        assertThat(budget.path("left").asInt()).isPositive().isLessThanOrEqualTo(budget.path("limit").asInt());
        assertThat(health().at("/rate_budget/left").asInt()).isPositive().isLessThanOrEqualTo(budget.path("limit").asInt());
    }

    @Test
    void enoughFailuresOpenTheCircuitAndOneProbeClosesIt() {
        // Given
        var openings = health().at("/circuit/openings").asInt();
        provided().breakApi(FAILING);
        // When
        var refused = Wire.problem(firstOtherThan("provider_error"), 503, "circuit_open");
        // Then
        assertThat(refused.path("retry_after").asInt()).isBetween(1, ContractSettings.SECONDS_OPEN);
        assertThat(provided().calls()).isEqualTo(ContractSettings.FAILURES_THAT_OPEN);
        assertThat(circuit()).isEqualTo(2);
        var open = health().path("circuit");
        assertThat(open.path("state").asText()).isEqualTo("open");
        assertThat(open.path("failures").asInt()).isEqualTo(ContractSettings.FAILURES_THAT_OPEN);
        assertThat(open.path("openings").asInt()).isEqualTo(openings + 1);
        assertThat(instant(open, "next_attempt_at"))
                .isEqualTo(instant(open, "since").plusSeconds(ContractSettings.SECONDS_OPEN));
        assertThat(health().path("status").asText()).isEqualTo("unhealthy");
        // When
        provided().mend();
        Awaitility.await("probed").until(() -> read(account).statusCode() == 200);
        // Then
        assertThat(circuit()).isZero();
        assertThat(health().path("status").asText()).isEqualTo("healthy");
        assertThat(health().at("/circuit/failures").asInt()).isZero();
        assertThat(health().at("/circuit/openings").asInt()).isEqualTo(openings + 1);
    }

    @Test
    void oneUsersTroubleDoesNotLockOutTheOthers() {
        // When
        for (int i = 0; i < ContractSettings.FAILURES_THAT_OPEN; i++) {
            Wire.problem(read(connectedInVain()), 409, "needs_reauth");
            Wire.problem(subject().unknown(new Random(i)).by(as(account)), 404, "not_found");
        }
        // Then
        assertThat(circuit()).isZero();
        assertSource(read(account), "live");
    }

    @Test
    void aLogLineNamesItsServiceAndItsIntegration() {
        // When
        var line = LogLine.written("hello");
        // Then
        assertThat(line.path("message").asText()).isEqualTo("hello");
        assertThat(line.path("service").asText()).isEqualTo(provider() + "-service");
        assertThat(line.path("integration").asText()).isEqualTo(provider());
    }

    private Response firstOtherThan(String code) {
        return Stream.generate(() -> read(account)).filter(answer -> !code.equals(answer.path("code"))).findFirst()
                .orElseThrow();
    }

    private double slots() {
        return Scrape.now().sum("integration_rate_slots_total",
                Map.of("provider", provider(), "priority", "interactive", "outcome", "granted"));
    }

    private static Instant instant(JsonNode object, String member) {
        return Instant.parse(object.path(member).asText());
    }

    private double circuit() {
        return Scrape.now().sum("integration_circuit_state", Map.of("provider", provider()));
    }
}
