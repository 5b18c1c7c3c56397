package dev.patchbay.spotify.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.patchbay.edge.outbound.OutboundException;
import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.spotify.simulated.HandClock;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** Retries, deadline and replaced tokens, on a clock that moves by hand and without a network. */
class AttemptsTest {

    private static final Call<String> CALL = new Call<>("example", URI.create("http://127.0.0.1:1/example"), Reach.NEUTRAL,
            new TypeReference<>() {
            }, node -> node.path("name").textValue());
    private static final Credential FIRST = new Credential("first", null, 1L);
    private static final Credential SECOND = new Credential("second", null, 2L);

    private final HandClock clock = new HandClock();
    private final Deque<Step> script = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<Duration> timeouts = new ArrayList<>();

    /** One exchange with the provider: an answer, or how there came none. */
    private record Step(OutboundResponse answer, OutboundException.Kind broken) {
    }

    @Test
    void aGoodAnswerIsReadOnce() {
        // Given
        script(answer(200, "{\"name\":\"Ada\"}"));
        // When
        var name = run();
        // Then
        assertThat(name).isEqualTo("Ada");
        assertThat(pauses).isEmpty();
        assertThat(timeouts).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void passingTroubleIsTriedAgainAfterAJitteredPause() {
        // Given
        script(answer(500, ""), broken(OutboundException.Kind.CONNECTION), answer(200, "{\"name\":\"Ada\"}"));
        // When
        var name = run();
        // Then
        assertThat(name).isEqualTo("Ada");
        assertThat(pauses).hasSize(2).allMatch(pause -> !pause.isNegative());
        assertThat(pauses.getFirst()).isLessThanOrEqualTo(Duration.ofMillis(200));
        assertThat(pauses.getLast()).isLessThanOrEqualTo(Duration.ofMillis(400));
    }

    @Test
    void threeFailuresAreEnough() {
        // Given
        script(answer(500, ""), answer(502, "<html>"), answer(503, ""), answer(200, "{}"));
        // When, Then
        assertFailure(new Failure.Server(503, null));
        assertThat(shown).hasSize(3);
    }

    @Test
    void whatWillNotPassIsNotTriedAgain() {
        IntStream.of(400, 403, 404, 409).forEach(status -> {
            // Given
            shown.clear();
            script(answer(status, "{}"));
            // When, Then
            assertThatThrownBy(this::run).isInstanceOf(CallException.class);
            assertThat(shown).hasSize(1);
        });
    }

    @Test
    void theDeadlineEndsAllAttempts() {
        // Given
        script(broken(OutboundException.Kind.TIMEOUT), broken(OutboundException.Kind.TIMEOUT),
                broken(OutboundException.Kind.TIMEOUT));
        // When, Then
        assertFailure(new Failure.Timeout());
        assertThat(timeouts.getLast()).isLessThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(Duration.between(new HandClock().instant(), clock.instant())).isLessThanOrEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void aLongRetryAfterIsNeverSleptThrough() {
        // Given
        script(limited("3"));
        // When, Then
        assertFailure(new Failure.RateLimit(Duration.ofSeconds(3), Failure.RateLimit.Origin.ANSWER));
        assertThat(pauses).isEmpty();
    }

    @Test
    void aShortRetryAfterIsSleptThrough() {
        // Given
        script(limited("1"), answer(200, "{\"name\":\"Ada\"}"));
        // When
        var name = run();
        // Then
        assertThat(name).isEqualTo("Ada");
        assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void aRejectedTokenIsReplacedOnce() {
        // Given
        script(answer(401, "{}"), answer(200, "{\"name\":\"Ada\"}"));
        // When
        run();
        // Then
        assertThat(shown).containsExactly("first", "second");
    }

    @Test
    void aTokenRejectedTwiceIsAFailure() {
        // Given
        script(answer(401, "{}"), answer(401, "{}"), answer(200, "{}"));
        // When, Then
        assertFailure(new Failure.Authentication());
        assertThat(shown).hasSize(2);
    }

    @Test
    void anAnswerOfAnotherShapeIsTheProvidersFailure() {
        for (var body : List.of("", "null", "true", "<html></html>", "{\"name\":", "[".repeat(100_000))) {
            // Given
            script(answer(200, body), answer(200, body), answer(200, body));
            // When, Then
            assertFailure(new Failure.Server(200, null));
        }
    }

    @Test
    void nothingThatReadingTripsOverIsTheClientsFault() {
        for (var oddity : List.of(new ClassCastException(), new NullPointerException(), new DateTimeException("?"))) {
            // Given
            script(answer(200, "{}"), answer(200, "{}"), answer(200, "{}"));
            var attempts = TestAttempts.create(this::answered, this::paused, clock);
            var odd = new Call<String>("example", CALL.uri(), Reach.NEUTRAL, CALL.type(), node -> {
                throw oddity;
            });
            // When, Then
            assertThatThrownBy(() -> attempts.run(odd, FIRST, new TwoTokens(), attempts.deadline()).await().indefinitely())
                    .isInstanceOfSatisfying(CallException.class,
                            thrown -> assertThat(thrown.failure()).isEqualTo(new Failure.Server(200, null)));
        }
    }

    @Test
    void aSlowTokenLeavesTimeForAnAttemptAndIsNotTheProvidersFault() {
        // Given
        var attempts = TestAttempts.create(this::answered, this::paused, clock);
        var slow = Uni.createFrom().<Credential> nothing();
        // When, Then
        assertThatThrownBy(() -> attempts.obtain(new OneToken(slow), attempts.deadline()).await().indefinitely())
                .isInstanceOfSatisfying(ProblemException.class,
                        thrown -> assertThat(thrown.code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE));
        assertThat(pauses).containsExactly(Duration.ofSeconds(5));
    }

    private void assertFailure(Failure expected) {
        assertThatThrownBy(this::run).isInstanceOfSatisfying(CallException.class,
                thrown -> assertThat(thrown.failure()).isEqualTo(expected));
    }

    private String run() {
        var attempts = TestAttempts.create(this::answered, this::paused, clock);
        return attempts.run(CALL, FIRST, new TwoTokens(), attempts.deadline()).await().indefinitely().value();
    }

    private Uni<OutboundResponse> answered(Call<?> call, Credential credential, Duration timeout) {
        shown.add(credential.accessToken());
        timeouts.add(timeout);
        var step = script.removeFirst();
        if (step.broken() == OutboundException.Kind.TIMEOUT) {
            clock.advance(timeout);
        }
        return step.broken() == null ? Uni.createFrom().item(step.answer())
                : Uni.createFrom().failure(new OutboundException(step.broken(), null));
    }

    private Uni<Void> paused(Duration pause) {
        pauses.add(pause);
        clock.advance(pause);
        return Uni.createFrom().voidItem();
    }

    private void script(Step... answers) {
        script.clear();
        script.addAll(Arrays.asList(answers));
    }

    private static Step broken(OutboundException.Kind kind) {
        return new Step(null, kind);
    }

    private static Step limited(String retryAfter) {
        var headers = MultiMap.caseInsensitiveMultiMap().add("Retry-After", retryAfter);
        return new Step(new OutboundResponse(429, headers, Buffer.buffer("{}")), null);
    }

    private static Step answer(int status, String body) {
        return new Step(new OutboundResponse(status, MultiMap.caseInsensitiveMultiMap(), Buffer.buffer(body)), null);
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

    private static final class TwoTokens implements Credentials {

        @Override
        public Uni<Credential> obtain() {
            return Uni.createFrom().item(FIRST);
        }

        @Override
        public Uni<Credential> replace(Credential rejected) {
            return Uni.createFrom().item(SECOND);
        }
    }
}
