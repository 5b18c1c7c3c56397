package dev.patchbay.kit.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.kit.call.Credential;
import dev.patchbay.kit.example.WithNeighbours;
import dev.patchbay.kit.test.gateway.FakeGateway;
import dev.patchbay.kit.test.tokens.FakeCredential;
import dev.patchbay.kit.test.tokens.FakeTokenService;
import dev.patchbay.kit.test.tokens.Statuses;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

/** The credential of an account whose owner is away is the one that they use themselves, remembered and dropped with it. */
@QuarkusTest
@WithNeighbours
class BackgroundTokensTest {

    private static final String READ = "POST /connections/{provider}/background/access-token";
    private static final String READ_BY_OWNER = "POST /connections/{provider}/access-token";

    FakeTokenService tokenService;
    FakeGateway gateway;

    @Inject
    Tokens tokens;

    private final UUID account = UUID.randomUUID();

    @BeforeEach
    void connect() {
        tokenService.reset();
        tokenService.connect(account, Statuses.connected("example"), FakeCredential.key("a-key"));
    }

    @Test
    void whatIsReadForWhoeverIsAwayIsRememberedForThemToo() throws Throwable {
        // When
        var away = done(tokens.ofAccount(account).obtain());
        var there = done(tokens.ofUser(owner()).obtain());
        // Then
        assertThat(away.accessToken()).isEqualTo("a-key");
        assertThat(there).isEqualTo(away);
        assertThat(tokenService.calls(READ)).hasSize(1);
        assertThat(tokenService.calls(READ_BY_OWNER)).isEmpty();
    }

    @Test
    void whatIsDroppedIsReadAgain() throws Throwable {
        // Given
        done(tokens.ofAccount(account).obtain());
        // When
        tokens.drop(account);
        tokenService.put(account, Statuses.never("example"));
        // Then
        assertProblem(tokens.ofAccount(account).obtain(), ErrorCode.NOT_CONNECTED);
    }

    @Test
    void whatTheProviderRejectedIsNamed() throws Throwable {
        // Given
        var credentials = tokens.ofAccount(account);
        var rejected = done(credentials.obtain());
        // When, Then
        assertProblem(credentials.replace(rejected), ErrorCode.NEEDS_REAUTH);
        assertThat(tokenService.calls(READ).getLast().body().path("rejected_version").asLong()).isEqualTo(rejected.version());
    }

    private Caller owner() {
        return new Caller(account, "session", Set.of("user"), gateway.assertion(account, "example-service"));
    }

    private static void assertProblem(Uni<Credential> answer, ErrorCode code) {
        assertThatThrownBy(() -> done(answer)).isInstanceOfSatisfying(ProblemException.class,
                thrown -> assertThat(thrown.code()).isEqualTo(code));
    }

    private static <T> T done(Uni<T> answer) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> answer);
    }
}
