package dev.patchbay.kit.call;

import static dev.patchbay.kit.call.ScriptedProvider.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.patchbay.contracts.connection.Cause;

/** What an answer counts as. */
class AnswerReadingTest extends AttemptsFixture {

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
    void aProviderMaySayThingsTwice() {
        // Given
        provider.script(answer(200, "{\"name\":\"Ida\",\"name\":\"Ada\"}"));
        // When, Then
        assertThat(run()).isEqualTo("Ada");
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
    void aRefusalOfWhatIsNotTheAccountsIsNoTroubleOfTheApp() {
        provider.script(answer(403, "not yours"));
        assertFailure(new Failure.Forbidden());
        provider.script(answer(403, "not yours, and no seat"));
        assertFailure(new Failure.Authorization(Cause.APP_SEAT_LIMIT));
    }

    @Test
    void aQueryThatIsTooHardIsNoFailureOfTheProvider() {
        // Given
        provider.script(answer(500, "your query"), answer(200, "{}"));
        // When, Then
        assertFailure(new Failure.Validation(500));
        assertThat(provider.shown).hasSize(1);
    }
}
