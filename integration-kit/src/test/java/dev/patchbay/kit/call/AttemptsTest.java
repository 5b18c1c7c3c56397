package dev.patchbay.kit.call;

import static dev.patchbay.kit.call.ScriptedProvider.answer;
import static dev.patchbay.kit.call.ScriptedProvider.broken;
import static dev.patchbay.kit.call.ScriptedProvider.limited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.patchbay.edge.outbound.OutboundException;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.stack.time.HandClock;
import io.smallrye.mutiny.Uni;

/** Retries, deadline and replaced tokens. */
class AttemptsTest extends AttemptsFixture {

    @Test
    void passingTroubleIsTriedAgainAfterAJitteredPause() {
        // Given
        provider.script(answer(500, ""), broken(OutboundException.Kind.CONNECTION), answer(200, "{\"name\":\"Ada\"}"));
        // When
        var name = run();
        // Then
        assertThat(name).isEqualTo("Ada");
        assertThat(provider.pauses).hasSize(2).allMatch(pause -> !pause.isNegative());
        assertThat(provider.pauses.getFirst()).isLessThanOrEqualTo(Duration.ofMillis(200));
        assertThat(provider.pauses.getLast()).isLessThanOrEqualTo(Duration.ofMillis(400));
    }

    @Test
    void threeFailuresAreEnough() {
        // Given
        provider.script(answer(500, ""), answer(502, "<html>"), answer(503, ""), answer(200, "{}"));
        // When, Then
        assertFailure(new Failure.Server(503, null));
        assertThat(provider.shown).hasSize(3);
    }

    @Test
    void whatWillNotPassIsNotTriedAgain() {
        IntStream.of(400, 403, 404, 409).forEach(status -> {
            // Given
            provider.shown.clear();
            provider.script(answer(status, "{}"));
            // When, Then
            assertThatThrownBy(this::run).isInstanceOf(CallException.class);
            assertThat(provider.shown).hasSize(1);
        });
    }

    @Test
    void theDeadlineEndsAllAttempts() {
        // Given
        provider.script(broken(OutboundException.Kind.TIMEOUT), broken(OutboundException.Kind.TIMEOUT),
                broken(OutboundException.Kind.TIMEOUT));
        // When, Then
        assertFailure(new Failure.Timeout());
        assertThat(provider.timeouts.getLast()).isLessThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(Duration.between(new HandClock().instant(), provider.clock.instant()))
                .isLessThanOrEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void aLongRetryAfterIsNeverSleptThrough() {
        // Given
        provider.script(limited("3"));
        // When, Then
        assertFailure(new Failure.RateLimit(Duration.ofSeconds(3), Failure.RateLimit.Origin.ANSWER));
        assertThat(provider.pauses).isEmpty();
    }

    @Test
    void aShortRetryAfterIsSleptThrough() {
        // Given
        provider.script(limited("1"), answer(200, "{\"name\":\"Ada\"}"));
        // When
        var name = run();
        // Then
        assertThat(name).isEqualTo("Ada");
        assertThat(provider.pauses).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void aRejectedTokenIsReplacedOnce() {
        // Given
        provider.script(answer(401, "{}"), answer(200, "{\"name\":\"Ada\"}"));
        // When
        run();
        // Then
        assertThat(provider.shown).containsExactly("first", "second");
    }

    @Test
    void aTokenRejectedTwiceIsAFailure() {
        // Given
        provider.script(answer(401, "{}"), answer(401, "{}"), answer(200, "{}"));
        // When, Then
        assertFailure(new Failure.Authentication());
        assertThat(provider.shown).hasSize(2);
    }

    @Test
    void aSlowTokenLeavesTimeForAnAttemptAndIsNotTheProvidersFault() {
        // Given
        var attempts = provider.attempts();
        var slow = Uni.createFrom().<Credential> nothing();
        // When, Then
        assertThatThrownBy(() -> attempts.obtain(new OneToken(slow), attempts.deadline()).await().indefinitely())
                .isInstanceOfSatisfying(ProblemException.class,
                        thrown -> assertThat(thrown.code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE));
        assertThat(provider.pauses).containsExactly(Duration.ofSeconds(5));
    }

    private record OneToken(Uni<Credential> token) implements Credentials {

        @Override
        public Uni<Credential> obtain() {
            return token;
        }

        @Override
        public Uni<Credential> replace(Credential rejected) {
            return token;
        }
    }
}
