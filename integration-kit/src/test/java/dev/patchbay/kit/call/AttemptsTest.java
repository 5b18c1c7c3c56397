package dev.patchbay.kit.call;

import static dev.patchbay.kit.call.ScriptedProvider.answer;
import static dev.patchbay.kit.call.ScriptedProvider.broken;
import static dev.patchbay.kit.call.ScriptedProvider.limited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.edge.outbound.OutboundException;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.stack.time.HandClock;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;

/** Retries, deadline and replaced tokens, on a clock that moves by hand and without a network. */
class AttemptsTest {

    @Test
    void whatMayHaveBeenDoneIsNotToldAsRefusedAfterwards() {
        // Given
        provider.script(broken(OutboundException.Kind.TIMEOUT), limited("60"));
        // When, Then
        assertFailure(new Failure.Timeout());
    }

    private static final Call<String> CALL = new Call<>("example", URI.create("http://127.0.0.1:1/example"), Reach.NEUTRAL,
            new TypeReference<>() {
            }, node -> node.path("name").textValue());
    private static final Credential FIRST = new Credential("first", null, 1L);
    private static final Credential SECOND = new Credential("second", null, 2L);

    private final ScriptedProvider provider = new ScriptedProvider();

    @Test
    void aGoodAnswerIsReadOnce() {
        // Given
        provider.script(answer(200, "{\"name\":\"Ada\"}"));
        // When
        var name = run();
        // Then
        assertThat(name).isEqualTo("Ada");
        assertThat(provider.pauses).isEmpty();
        assertThat(provider.timeouts).containsExactly(Duration.ofSeconds(3));
    }

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
    void anAnswerOfAnotherShapeIsTheProvidersFailure() {
        for (var body : List.of("", "null", "true", "<html></html>", "{\"name\":", "[".repeat(100_000))) {
            // Given
            provider.script(answer(200, body), answer(200, body), answer(200, body));
            // When, Then
            assertFailure(new Failure.Server(200, null));
        }
    }

    @Test
    void nothingThatReadingTripsOverIsTheClientsFault() {
        for (var oddity : List.of(new ClassCastException(), new NullPointerException(), new DateTimeException("?"))) {
            // Given
            provider.script(answer(200, "{}"), answer(200, "{}"), answer(200, "{}"));
            var attempts = provider.attempts();
            var odd = new Call<String>("example", CALL.request().uri(), Reach.NEUTRAL, CALL.type(), node -> {
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
        var attempts = provider.attempts();
        var slow = Uni.createFrom().<Credential> nothing();
        // When, Then
        assertThatThrownBy(() -> attempts.obtain(new OneToken(slow), attempts.deadline()).await().indefinitely())
                .isInstanceOfSatisfying(ProblemException.class,
                        thrown -> assertThat(thrown.code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE));
        assertThat(provider.pauses).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void aRefusalOfWhatIsNotTheAccountsIsNoTroubleOfTheApp() {
        provider.script(answer(403, "not yours"));
        assertFailure(new Failure.Forbidden());
        provider.script(answer(403, "not yours, and no seat"));
        assertFailure(new Failure.Authorization(Cause.APP_SEAT_LIMIT));
    }

    @Test
    void whatMayHaveBeenDoneIsDoneAgainOnlyIfThatIsTheSame() {
        // Given
        var put = Call.<String> write("example", HttpMethod.PUT, CALL.request().uri(), null, ignored -> "done");
        // When, Then
        provider.script(broken(OutboundException.Kind.CONNECTION), answer(200, ""));
        assertThat(run(put)).isEqualTo("done");
        provider.script(broken(OutboundException.Kind.CONNECTION), answer(200, ""));
        assertThatThrownBy(() -> run(put.notRepeatable())).isInstanceOf(CallException.class);
    }

    @Test
    void whatARepeatedRemovalDoesNotFindTheFirstOneRemoved() {
        // Given
        var delete = Call.<String> write("example", HttpMethod.DELETE, CALL.request().uri(), null, ignored -> "gone");
        var put = Call.<String> write("example", HttpMethod.PUT, CALL.request().uri(), null, ignored -> "done");
        // When, Then
        provider.script(broken(OutboundException.Kind.TIMEOUT), answer(404, "{}"));
        assertThat(run(delete)).isEqualTo("gone");
        provider.script(broken(OutboundException.Kind.CONNECTION), limited("1"), answer(404, "{}"));
        assertThat(run(delete)).isEqualTo("gone");
        provider.script(answer(404, "{}"));
        assertFailure(delete, new Failure.NotFound());
        provider.script(limited("1"), answer(404, "{}"));
        assertFailure(delete, new Failure.NotFound());
        provider.script(broken(OutboundException.Kind.TIMEOUT), answer(404, "{}"));
        assertFailure(put, new Failure.NotFound());
    }

    @Test
    void aQueryThatIsTooHardIsNoFailureOfTheProvider() {
        // Given
        provider.script(answer(500, "your query"), answer(200, "{}"));
        // When, Then
        assertFailure(new Failure.Validation(500));
        assertThat(provider.shown).hasSize(1);
    }

    private void assertFailure(Failure expected) {
        assertFailure(CALL, expected);
    }

    private void assertFailure(Call<String> call, Failure expected) {
        assertThatThrownBy(() -> run(call)).isInstanceOfSatisfying(CallException.class,
                thrown -> assertThat(thrown.failure()).isEqualTo(expected));
    }

    private String run() {
        return run(CALL);
    }

    private String run(Call<String> call) {
        var attempts = provider.attempts();
        return attempts.run(call, FIRST, new TwoTokens(), attempts.deadline()).await().indefinitely().value();
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
