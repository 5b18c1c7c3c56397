package dev.patchbay.edge.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

/** An assertion that was verified before holds exactly as long as one that was not. */
class RememberedAssertionTest extends VerifierFixture {

    private static final Duration AFTER_THE_PAUSE = Duration.ofSeconds(2);

    @Test
    void itIsNotVerifiedAgain() {
        // Given
        var assertion = TestAssertions.good(key);
        // When
        var first = verify(assertion);
        var second = verify(assertion);
        // Then
        assertThat(second).isEqualTo(first);
        assertThat(second.roles()).isSameAs(first.roles());
    }

    @Test
    void itExpires() {
        // Given
        var assertion = TestAssertions.good(key);
        verify(assertion);
        // When
        clock.turnOn(Duration.ofSeconds(66));
        // Then
        assertRefused(assertion);
    }

    @Test
    void itIsForOneServiceOnly() {
        // Given
        var assertion = TestAssertions.good(key);
        verify(assertion);
        // When
        var elsewhere = verifier.verify(assertion, "another-service").onItem().transform(Object.class::cast).onFailure()
                .recoverWithItem(failure -> failure).await().atMost(LONG_ENOUGH);
        // Then
        assertThat(elsewhere).isInstanceOf(InvalidAssertionException.class);
    }

    @Test
    void itEndsWithItsKey() {
        // Given
        var assertion = TestAssertions.good(key);
        verify(assertion);
        var next = TestAssertions.newKey("second");
        issuer.publish(next);
        clock.turnOn(AFTER_THE_PAUSE);
        // When
        verify(TestAssertions.good(next));
        // Then
        assertRefused(assertion);
    }

    @Test
    void anotherKeyOfTheSameNameEndsItToo() {
        // Given
        var assertion = TestAssertions.good(key);
        verify(assertion);
        var next = TestAssertions.newKey("second");
        issuer.publish(TestAssertions.newKey("first"), next);
        clock.turnOn(AFTER_THE_PAUSE);
        // When
        verify(TestAssertions.good(next));
        // Then
        assertRefused(assertion);
    }
}
