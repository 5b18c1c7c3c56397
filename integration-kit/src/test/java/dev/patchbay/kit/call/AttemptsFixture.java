package dev.patchbay.kit.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;

import com.fasterxml.jackson.core.type.TypeReference;

import io.smallrye.mutiny.Uni;

/** One call against a provider that follows a script, on a clock that moves by hand and without a network. */
abstract class AttemptsFixture {

    static final Call<String> CALL = new Call<>("example", URI.create("http://127.0.0.1:1/example"), Reach.NEUTRAL,
            new TypeReference<>() {
            }, node -> node.path("name").textValue());
    static final Credential FIRST = new Credential("first", null, 1L);
    private static final Credential SECOND = new Credential("second", null, 2L);

    final ScriptedProvider provider = new ScriptedProvider();

    void assertFailure(Failure expected) {
        assertFailure(CALL, expected);
    }

    void assertFailure(Call<String> call, Failure expected) {
        assertThatThrownBy(() -> run(call)).isInstanceOfSatisfying(CallException.class,
                thrown -> assertThat(thrown.failure()).isEqualTo(expected));
    }

    String run() {
        return run(CALL);
    }

    String run(Call<String> call) {
        var attempts = provider.attempts();
        return attempts.run(call, FIRST, new TwoTokens(), attempts.deadline()).await().indefinitely().value();
    }

    static final class TwoTokens implements Credentials {

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
