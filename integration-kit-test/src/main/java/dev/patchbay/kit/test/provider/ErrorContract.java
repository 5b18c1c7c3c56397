package dev.patchbay.kit.test.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.patchbay.kit.test.status.Wire;

/**
 * Every way in which the provider can fail: what the client sees, in which time, how often the provider is asked, and what is
 * counted. Runs with {@link ContractSettings}.
 */
public abstract class ErrorContract extends ProviderContract {

    private static final Duration DEADLINE_AND_SOME = Duration.ofSeconds(5);
    private static final String[] WORDS_OF_THE_PROVIDER = { "<", "169.254", "Premium subscription", "premium subscription r",
            "{\"error\"", "nested", "http_502" };

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"kind":"status","status":500}               | 502 | provider_error       | true  | wait         | 3
            {"kind":"status","status":503}               | 502 | provider_error       | true  | wait         | 3
            {"kind":"html_502"}                          | 502 | provider_error       | true  | wait         | 3
            {"kind":"truncated_json"}                    | 502 | provider_error       | true  | wait         | 3
            {"kind":"wrong_json"}                        | 502 | provider_error       | true  | wait         | 3
            {"kind":"deep_json"}                         | 502 | provider_error       | true  | wait         | 3
            {"kind":"huge_body","bytes":50000000}        | 502 | provider_error       | true  | wait         | 3
            {"kind":"cut"}                               | 502 | provider_unreachable | true  | wait         | 3
            {"kind":"timeout"}                           | 504 | provider_timeout     | true  | wait         | 3
            {"kind":"latency","millis":5000}             | 504 | provider_timeout     | true  | wait         | 3
            {"kind":"slow_drip","bytes_per_second":1}    | 504 | provider_timeout     | true  | wait         | 3
            {"kind":"redirect","location":"http://169.254.169.254/"} | 502 | provider_error | true | wait     | 3
            {"kind":"plain_403"}                         | 502 | provider_refused     | false | ask_operator | 1
            """)
    void aFaultIsToldInTime(String fault, int status, String code, boolean retryable, String action, int attempts) {
        // Given
        provided().breakApi(fault);
        var before = ended(subject().read().operation(), code);
        long start = System.nanoTime();
        // When
        var answer = read(account);
        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE_AND_SOME);
        var problem = Wire.problem(answer, status, code);
        assertThat(problem.path("retryable").asBoolean()).isEqualTo(retryable);
        assertThat(problem.path("action").asText()).isEqualTo(action);
        assertThat(problem.path("detail").asText()).endsWith(".");
        assertThat(problem.path("operation").asText()).isEqualTo(subject().read().operation());
        assertThat(problem.path("service").asText()).isEqualTo(provider() + "-service");
        assertThat(answer.asString()).doesNotContain(WORDS_OF_THE_PROVIDER);
        assertThat(ended(subject().read().operation(), code)).isEqualTo(before + 1);
        assertThat(provided().calls()).isBetween(1L, (long) attempts);
    }

    @Test
    void whatIsNotThereIsToldAsSuch() {
        var unknown = subject().unknown(new Random(1));
        assumeThat(unknown.operation()).as("the provider has nothing by id").isNotNull();
        // Given
        var before = ended(unknown.operation(), "not_found");
        // When
        var problem = Wire.problem(unknown.by(as(account)), 404, "not_found");
        // Then
        assertThat(problem.path("retryable").asBoolean()).isFalse();
        assertThat(problem.path("action").asText()).isEqualTo("none");
        assertThat(problem.path("upstream_status").asInt()).isEqualTo(404);
        assertThat(ended(unknown.operation(), "not_found")).isEqualTo(before + 1);
        assertThat(provided().calls()).isEqualTo(1);
    }

    @Test
    void aRejectedCredentialAsksForANewConsent() {
        // When
        var problem = Wire.problem(read(connectedInVain()), 409, "needs_reauth");
        // Then
        assertThat(problem.path("action").asText()).isEqualTo("reconnect");
        assertThat(problem.path("action_url").asText()).endsWith("/api/integrations/" + provider() + "/connect");
    }

    @Test
    void whoIsNotConnectedIsToldHow() {
        // When
        var problem = Wire.problem(read(UUID.randomUUID()), 409, "not_connected");
        // Then
        assertThat(problem.path("action").asText()).isEqualTo("reconnect");
        assertThat(problem.path("action_url").asText()).endsWith("/api/integrations/" + provider() + "/connect");
        assertThat(provided().calls()).isZero();
    }

    private double ended(String operation, String outcome) {
        return Scrape.now().sum("integration_requests_seconds_count",
                Map.of("provider", provider(), "operation", operation, "outcome", outcome));
    }
}
