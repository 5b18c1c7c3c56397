package dev.patchbay.kit.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.kit.cache.AnswersInMemory;
import dev.patchbay.stack.time.HandClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** Who is given an answer that was kept. */
class CallPipelineTest {

    private static final UUID ADA = UUID.randomUUID();
    private static final UUID BEA = UUID.randomUUID();
    private static final Credential APP = new Credential("app", null, null);
    private final ProblemException notConnected = new ProblemException(ErrorCode.NOT_CONNECTED, "Connect first.");

    private final HandClock clock = new HandClock();
    private final CallPipeline pipeline = pipeline();
    private int exchanges;
    private int status = 200;

    @Test
    void whatAUsersTokenFetchedIsNobodyElses() {
        // Given
        run(Reach.NEUTRAL, ADA, user(1));
        // When, Then
        assertThat(run(Reach.NEUTRAL, ADA, user(1))).isEqualTo(Source.CACHE);
        assertThat(run(Reach.NEUTRAL, BEA, user(1))).isEqualTo(Source.LIVE);
    }

    @Test
    void whatTheAppsTokenFetchedIsEverybodys() {
        // Given
        run(Reach.NEUTRAL, ADA, APP);
        // When, Then
        assertThat(run(Reach.NEUTRAL, BEA, APP)).isEqualTo(Source.CACHE);
        assertThat(run(Reach.NEUTRAL, BEA, user(1))).isEqualTo(Source.CACHE);
        assertThat(run(Reach.ACCOUNT, BEA, user(1))).isEqualTo(Source.LIVE);
    }

    @Test
    void aLastGoodAnswerOfSomebodyElseIsNotGivenEither() {
        // Given
        run(Reach.NEUTRAL, ADA, user(1));
        status = 500;
        clock.advance(Duration.ofHours(2));
        // When, Then
        assertThat(run(Reach.NEUTRAL, ADA, user(1))).isEqualTo(Source.STALE);
        assertThatThrownBy(() -> run(Reach.NEUTRAL, BEA, user(1))).isInstanceOf(ProblemException.class);
    }

    @Test
    void aDisconnectionThatNobodyToldOfEndsTheFreshAnswers() {
        // Given
        run(Reach.ACCOUNT, ADA, user(1));
        // When, Then
        assertThatThrownBy(() -> pipeline.run(call(Reach.ACCOUNT), ADA, refused()).await().indefinitely())
                .isEqualTo(notConnected);
    }

    @Test
    void anotherConnectionOfTheSameAccountIsNotGivenWhatTheOldOneWas() {
        // Given
        run(Reach.ACCOUNT, ADA, user(1));
        // When, Then
        assertThat(run(Reach.ACCOUNT, ADA, user(3))).isEqualTo(Source.LIVE);
        assertThat(exchanges).isEqualTo(2);
    }

    private Source run(Reach reach, UUID account, Credential credential) {
        return pipeline.run(call(reach), account, only(credential)).await().indefinitely().meta().source();
    }

    private static Call<String> call(Reach reach) {
        return new Call<>("example", URI.create("http://127.0.0.1:1/example?market=CH"), reach, new TypeReference<>() {
        }, node -> node.path("name").textValue());
    }

    private CallPipeline pipeline() {
        var provider = new TestProvider();
        var answers = AnswersInMemory.create(clock);
        var attempts = TestAttempts.create(this::answered, pause -> Uni.createFrom().voidItem(), clock);
        return new CallPipeline(Permitted.always(), answers, attempts, new Ladder(answers, provider),
                new CallMetrics(provider, new SimpleMeterRegistry(), clock),
                new FailureTexts(provider, URI.create("http://127.0.0.1:8080")), clock);
    }

    private Uni<OutboundResponse> answered(Call<?> call, Credential credential, Duration timeout) {
        exchanges++;
        return Uni.createFrom().item(new OutboundResponse(status, MultiMap.caseInsensitiveMultiMap(),
                Buffer.buffer("{\"name\":\"Ada\"}")));
    }

    private static Credential user(long version) {
        return new Credential("token " + version, null, version);
    }

    private static Credentials only(Credential credential) {
        return credentials(Uni.createFrom().item(credential));
    }

    private Credentials refused() {
        return credentials(Uni.createFrom().failure(notConnected));
    }

    private static Credentials credentials(Uni<Credential> obtained) {
        return new Credentials() {

            @Override
            public Uni<Credential> obtain() {
                return obtained;
            }

            @Override
            public Uni<Credential> replace(Credential rejected) {
                return obtained;
            }
        };
    }
}
