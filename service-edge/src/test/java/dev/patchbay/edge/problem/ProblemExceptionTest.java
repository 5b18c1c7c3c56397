package dev.patchbay.edge.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.edge.problem.ProblemException.Failure;
import io.quarkus.test.junit.QuarkusTest;

/** What an endpoint throws, on purpose and not. */
@QuarkusTest
class ProblemExceptionTest {

    @Inject
    Problems problems;

    @ParameterizedTest
    @EnumSource
    void everyCodeIsToldWithAllThatBelongsToIt(ErrorCode code) {
        // When
        var response = given().get("/failures/codes/" + code);
        // Then
        var answer = ProblemAnswer.of(response, code, "/failures/codes/" + code).violating("reel");
        assertThat(answer.body().getMap("$")).contains(Map.entry("detail", "Wait a moment."),
                Map.entry("service", "tape-deck"), Map.entry("operation", "rewind"), Map.entry("upstream_status", 418),
                Map.entry("retry_after", 2), Map.entry("action_url", "http://127.0.0.1/mend"));
        assertThat(response.header("Retry-After")).isEqualTo("2");
        assertThat(response.header("WWW-Authenticate")).isEqualTo(code.status() == 401 ? "Bearer" : null);
    }

    @Test
    void whatDoesNotApplyIsAbsent() {
        // When
        var response = given().get("/failures/bare");
        // Then
        var answer = ProblemAnswer.of(response, ErrorCode.CONFLICT, "/failures/bare");
        assertThat(answer.body().getMap("$")).containsEntry("service", "edge-under-test")
                .doesNotContainKeys("operation", "upstream_status", "retry_after", "action_url", "violations");
        assertThat(response.header("Retry-After")).isNull();
    }

    @ParameterizedTest
    @CsvSource({ "PT0S, 1", "PT0.001S, 1", "PT1S, 1", "PT1.000000001S, 2", "PT59.5S, 60", "PT-5S, 1" })
    void retryAfterIsWholeSecondsRoundedUp(Duration wait, long seconds) {
        // Given
        var failure = Failure.of(ErrorCode.RATE_LIMITED, "Later.").withRetryAfter(wait);
        // When
        var problem = problems.problem(failure, null);
        // Then
        assertThat(problem.retryAfter()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = { "unexpected", "elsewhere", "unwritable" })
    void aFailureNobodyThoughtOfSaysNothingAboutItself(String way) {
        // When
        var response = given().get("/failures/" + way);
        // Then
        ProblemAnswer.of(response, ErrorCode.INTERNAL_ERROR, "/failures/" + way).without(FailingResource.INNER_TEXT,
                "vault-7", "exception", "java.", "dev.patchbay", "stack");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{", "<html>" })
    void jsonFromUpstreamThatCannotBeReadIsNotTheFaultOfTheClient(String json) {
        // When
        var response = given().queryParam("json", json).get("/failures/upstream-json");
        // Then
        ProblemAnswer.of(response, ErrorCode.INTERNAL_ERROR, "/failures/upstream-json");
    }
}
