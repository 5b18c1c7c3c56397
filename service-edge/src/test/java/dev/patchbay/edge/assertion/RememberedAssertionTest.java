package dev.patchbay.edge.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

/** An assertion that was verified before holds exactly as long as one that was not. */
class RememberedAssertionTest extends VerifierFixture {

    private static final Duration AFTER_THE_PAUSE = Duration.ofSeconds(2);

    @Test
    void it_is_not_verified_again() {
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
    void it_expires() {
        // Given
        var assertion = TestAssertions.good(key);
        verify(assertion);
        // When
        clock.turnOn(Duration.ofSeconds(66));
        // Then
        assertRefused(assertion);
    }

    @Test
    void it_is_for_one_service_only() {
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
    void it_ends_with_its_key() {
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
    void another_key_of_the_same_name_ends_it_too() {
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
