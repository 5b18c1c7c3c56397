package dev.patchbay.spotify.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.stack.time.HandClock;
import io.smallrye.mutiny.Uni;

/** A change of five, two at once. */
class ChangesTest {

    private static final List<String> URIS = List.of("a", "b", "c", "d", "e");

    private final HandClock clock = new HandClock();
    private final List<List<String>> sent = new ArrayList<>();

    @Test
    void itIsMadePartByPart() {
        // When
        var changed = make(number -> Uni.createFrom().item(new Parts.Sent("s" + number)));
        // Then
        assertThat(sent).containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e"));
        assertThat(changed).isEqualTo(new Changed(URIS, List.of(), List.of(), null, "s2"));
        assertThat(changed.response().getStatus()).isEqualTo(200);
    }

    @Test
    void afterARefusalItIsKnownWhatIsDone() {
        // When
        var changed = make(number -> number == 1 ? failing(ErrorCode.RATE_LIMITED) : done());
        // Then
        assertThat(changed.done()).containsExactly("a", "b");
        assertThat(changed.uncertain()).isEmpty();
        assertThat(changed.failed()).containsExactly("c", "d", "e");
        assertThat(changed.failure().code()).isEqualTo("rate_limited");
        assertThat(changed.failure().retryable()).isTrue();
        assertThat(changed.snapshotId()).isEqualTo("s");
        assertThat(changed.response().getStatus()).isEqualTo(207);
        assertThat(sent).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = { "PROVIDER_TIMEOUT", "PROVIDER_UNREACHABLE", "PROVIDER_ERROR" })
    void whatMayHaveBeenDoneIsToldAsSuch(ErrorCode code) {
        // When
        var first = make(number -> failing(code));
        // Then
        assertThat(first.done()).isEmpty();
        assertThat(first.uncertain()).containsExactly("a", "b");
        assertThat(first.failed()).containsExactly("c", "d", "e");
        assertThat(first.snapshotId()).isNull();
    }

    @Test
    void aFailureThatHidesNothingIsAProblem() {
        assertThatThrownBy(() -> make(number -> failing(ErrorCode.NOT_FOUND))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> make(List.of("a"), number -> failing(ErrorCode.PROVIDER_TIMEOUT)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aSlowOneEndsBeforeTheGatewayLosesPatience() {
        // When
        var changed = make(number -> {
            clock.advance(Duration.ofSeconds(20));
            return done();
        });
        // Then
        assertThat(changed.done()).containsExactly("a", "b");
        assertThat(changed.failed()).containsExactly("c", "d", "e");
        assertThat(changed.failure().code()).isEqualTo("service_unavailable");
    }

    private Changed make(IntFunction<Uni<Parts.Sent>> answers) {
        return make(URIS, answers);
    }

    private Changed make(List<String> uris, IntFunction<Uni<Parts.Sent>> answers) {
        return new Changes(clock).make(new Parts(uris, 2, (part, before) -> {
            sent.add(part);
            return answers.apply(before.uris() / 2);
        })).await().indefinitely();
    }

    private static Uni<Parts.Sent> done() {
        return Uni.createFrom().item(new Parts.Sent("s"));
    }

    private static Uni<Parts.Sent> failing(ErrorCode code) {
        return Uni.createFrom().failure(new ProblemException(code, "As the test wants it."));
    }
}
