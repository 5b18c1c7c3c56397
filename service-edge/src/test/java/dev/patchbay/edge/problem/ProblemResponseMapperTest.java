package dev.patchbay.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.edge.problem.ProblemException.Failure;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** One service of ours calls another and passes on what went wrong there. */
@QuarkusTest
class ProblemResponseMapperTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

    @TestHTTPResource
    URI self;

    private InnerService inner;

    @BeforeEach
    void connect() {
        inner = QuarkusRestClientBuilder.newBuilder().baseUri(self).register(ProblemResponseMapper.class)
                .build(InnerService.class);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = { "UNAUTHENTICATED", "CREDENTIALS_INVALID", "FORBIDDEN", "REGISTRATION_CLOSED",
            "INVITATION_INVALID" })
    void aProblemIsPassedOnWhole(ErrorCode code) {
        // When
        var failure = failure(() -> inner.failWith(code).await().atMost(LONG_ENOUGH));
        // Then
        assertThat(failure).isEqualTo(new Failure(code, "Wait a moment.", "tape-deck", "rewind", 418,
                Duration.ofSeconds(2), URI.create("http://127.0.0.1/mend"), failure.violations()));
        assertThat(failure.violations()).containsExactly(new Violation("reel", "is torn"));
    }

    @ParameterizedTest
    @EnumSource(names = { "UNAUTHENTICATED", "CREDENTIALS_INVALID", "FORBIDDEN", "REGISTRATION_CLOSED",
            "INVITATION_INVALID" })
    void aRefusalOfOurOwnIdentityIsOurFault(ErrorCode code) {
        // When
        var failure = failure(() -> inner.failWith(code).await().atMost(LONG_ENOUGH));
        // Then
        assertThat(failure.code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE);
        assertThat(failure.detail()).isNotEqualTo("Wait a moment.");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<html>s3cr3t</html>", "", "null", "[]", "{}", "{\"code\":\"s3cr3t\"}",
            "{\"code\":\"not_found\",\"status\":\"s3cr3t\"}", "{\"code\":\"not_found\",\"action\":\"s3cr3t\"}" })
    void anAnswerThatIsNoProblemIsNotRepeated(String body) {
        // When
        var failure = failure(() -> inner.answer(500, body));
        // Then
        assertThat(failure.code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE);
        assertThat(failure.toString()).doesNotContain("s3cr3t");
    }

    @Test
    void membersOfANewerVersionAreIgnored() {
        // When
        var failure = failure(() -> inner.answer(404, "{\"code\":\"not_found\",\"detail\":\"Gone.\",\"newer\":{}}"));
        // Then
        assertThat(failure).isEqualTo(Failure.of(ErrorCode.NOT_FOUND, "Gone."));
    }

    @ParameterizedTest
    @CsvSource({ "unauthenticated", "credentials_invalid", "forbidden" })
    void aRefusalInTheBodyAloneIsOurFaultToo(String code) {
        // When
        var failure = failure(() -> inner.answer(500, "{\"code\":\"" + code + "\"}"));
        // Then
        assertThat(failure.code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE);
    }

    @Test
    void aSuccessIsLeftAlone() {
        // When
        var answer = inner.answer(200, "fine");
        // Then
        assertThat(answer).isEqualTo("fine");
    }

    private static Failure failure(Runnable call) {
        var exception = catchThrowableOfType(ProblemException.class, call::run);
        assertThat(exception).isNotNull();
        return exception.failure();
    }
}
