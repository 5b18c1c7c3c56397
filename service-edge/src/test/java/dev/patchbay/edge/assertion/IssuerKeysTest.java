package dev.patchbay.edge.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import io.smallrye.mutiny.Uni;

/** Whose signature counts: the keys that the issuer publishes, as they come and go. */
class IssuerKeysTest extends VerifierFixture {

    private static final Duration AFTER_THE_PAUSE = Duration.ofSeconds(3);
    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(300);

    @Test
    void aNewKeyIsFetchedWhenItFirstTurnsUp() {
        // Given
        verify(TestAssertions.good(key));
        var next = TestAssertions.newKey("second");
        issuer.publish(key, next);
        clock.turnOn(AFTER_THE_PAUSE);
        // When
        verify(TestAssertions.good(next));
        verify(TestAssertions.good(key));
        // Then
        assertThat(issuer.fetches()).isEqualTo(2);
    }

    @Test
    void aKnownKeyIsNotFetchedAgain() {
        // Given
        verify(TestAssertions.good(key));
        clock.turnOn(AFTER_THE_PAUSE);
        // When
        verify(TestAssertions.changed(key, claims -> claims.setStringClaim("sid", "session-2")));
        // Then
        assertThat(issuer.fetches()).isEqualTo(1);
    }

    @Test
    void aWithdrawnKeyIsRefusedAfterTheNextFetch() {
        // Given
        verify(TestAssertions.good(key));
        var next = TestAssertions.newKey("second");
        issuer.publish(next);
        clock.turnOn(AFTER_THE_PAUSE);
        // When
        verify(TestAssertions.good(next));
        // Then
        assertRefused(TestAssertions.good(key));
    }

    @Test
    void inventedKeysDoNotMakeUsAskAgainAndAgain() {
        // Given
        clock.stop();
        verify(TestAssertions.good(key));
        // When
        IntStream.range(0, 20).forEach(number -> assertRefused(TestAssertions.good(TestAssertions.newKey("k" + number))));
        // Then
        assertThat(issuer.fetches()).isEqualTo(1);
    }

    @Test
    void manyAtOnceAreAllAnsweredByOneFetch() {
        // Given
        var assertion = TestAssertions.good(key);
        // When
        var callers = Uni.join().all(IntStream.range(0, 50)
                .mapToObj(number -> verifier.verify(assertion, TestAssertions.AUDIENCE)).toList()).andFailFast().await()
                .atMost(LONG_ENOUGH);
        // Then
        assertThat(callers).hasSize(50).allSatisfy(caller -> assertThat(caller.session()).isEqualTo("session-1"));
        assertThat(issuer.fetches()).isEqualTo(1);
    }

    @Test
    void anIssuerThatFailsIsGivenAPause() {
        // Given
        clock.stop();
        issuer.answer(503, "");
        // When
        IntStream.range(0, 20).forEach(number -> assertUnavailable());
        // Then
        assertThat(issuer.fetches()).isEqualTo(1);
    }

    @Test
    void aWithdrawnKeyIsNoticedWithoutANewOne() {
        // Given
        verify(TestAssertions.good(key));
        issuer.publish(TestAssertions.newKey("second"));
        clock.turnOn(Duration.ofMinutes(5));
        // When
        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertRefused(assertionOf(Duration.ofMinutes(5))));
        // Then
        assertThat(issuer.fetches()).isEqualTo(2);
    }

    @Test
    void knownKeysCountWhileTheIssuerIsAway() {
        // Given
        verify(TestAssertions.good(key));
        issuer.answer(503, "");
        clock.turnOn(Duration.ofMinutes(5));
        // When
        var callers = IntStream.range(0, 5).mapToObj(number -> verify(assertionOf(Duration.ofMinutes(5)))).toList();
        // Then
        assertThat(callers).hasSize(5);
    }

    @Test
    void withoutTheKeySetNobodyIsRefusedButEverybodyAskedToWait() {
        // Given
        issuer.close();
        // When, Then
        assertUnavailable();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "<html>", "[]", "{}", "{\"keys\":7}" })
    void aKeySetThatCannotBeReadIsNoRefusal(String body) {
        // Given
        issuer.answer(200, body);
        // When, Then
        assertUnavailable();
    }

    @ParameterizedTest
    @ValueSource(ints = { 302, 404, 500 })
    void anotherAnswerThanAKeySetIsNoRefusal(int status) {
        // Given
        issuer.answer(status, "");
        // When, Then
        assertUnavailable();
    }

    @Test
    void keysThatAreNotOursToUseDoNotHideTheOthers() {
        // Given
        issuer.answer(200, "{\"keys\":[" + TestAssertions.newKey(null).toJson() + "," + key.toJson() + ","
                + TestAssertions.newKey("first").toJson() + "]}");
        // When
        var caller = verify(TestAssertions.good(key));
        // Then
        assertThat(caller.session()).isEqualTo("session-1");
    }

    @Test
    void theIssuerIsAskedAgainAsSoonAsItIsBack() {
        // Given
        issuer.answer(503, "");
        assertUnavailable();
        issuer.publish(key);
        clock.turnOn(AFTER_A_FAILURE);
        // When
        var caller = verify(TestAssertions.good(key));
        // Then
        assertThat(caller.session()).isEqualTo("session-1");
    }

    private String assertionOf(Duration later) {
        return TestAssertions.changed(key, claims -> claims
                .setExpirationTime(NumericDate.fromMilliseconds(Instant.now().plus(later).plusSeconds(60).toEpochMilli())));
    }

    private void assertUnavailable() {
        var exception = catchThrowableOfType(ProblemException.class, () -> verify(TestAssertions.good(key)));
        assertThat(exception).isNotNull();
        assertThat(exception.code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE);
    }
}
