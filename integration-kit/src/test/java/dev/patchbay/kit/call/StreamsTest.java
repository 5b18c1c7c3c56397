package dev.patchbay.kit.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.kit.health.HealthOfNobody;
import dev.patchbay.kit.test.config.Defaults;
import dev.patchbay.stack.time.HandClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;

/** What guards a call guards the beginning of a stream. */
class StreamsTest {

    private static final Credential FIRST = new Credential("first", null, 1L);
    private static final Credential SECOND = new Credential("second", null, 2L);

    private final HandClock clock = new HandClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Script script = new Script();
    private final Streams streams = streams();

    @Test
    void aRejectedTokenIsReplacedOnce() {
        // Given
        script.answers.add(new Failure.Authentication());
        // When
        var begun = open();
        // Then
        assertThat(begun).isEqualTo("begun");
        assertThat(script.shown).containsExactly(FIRST, SECOND);
        assertThat(registry.get("integration.requests").tag("operation", "example").tag("outcome", "success").timer().count())
                .isEqualTo(1);
    }

    @Test
    void whatMayNotBeDoneTwiceIsNotBegunAgainAfterAnOutage() {
        // Given
        script.answers.add(new Failure.Connection());
        // When, Then
        assertFailure(ErrorCode.PROVIDER_UNREACHABLE);
        assertThat(script.shown).hasSize(1);
    }

    @Test
    void aProviderThatAsksToBeLeftAloneIsNotAskedAgain() {
        // Given
        script.answers.add(new Failure.RateLimit(Duration.ofMinutes(1), Failure.RateLimit.Origin.ANSWER));
        assertFailure(ErrorCode.RATE_LIMITED);
        // When, Then
        assertFailure(ErrorCode.RATE_LIMITED);
        assertThat(script.shown).hasSize(1);
    }

    @Test
    void anAttemptHasTheTimeThatTheExchangeWants() {
        // When
        open();
        // Then
        assertThat(script.timeouts).containsExactly(Duration.ofSeconds(30));
    }

    private String open() {
        return streams.open(script, credentials()).await().atMost(Duration.ofSeconds(5));
    }

    private void assertFailure(ErrorCode code) {
        assertThatThrownBy(this::open).isInstanceOfSatisfying(CallException.class,
                thrown -> assertThat(thrown.failure().code()).isEqualTo(code));
    }

    private Streams streams() {
        var provider = new TestProvider();
        var config = Defaults.of(CallConfig.class);
        var attempts = TestAttempts.create((call, credential, timeout) -> Uni.createFrom().nothing(),
                duration -> Uni.createFrom().voidItem(), clock);
        return new Streams(attempts, new AnswerReader(provider, config, new ObjectMapper(), clock),
                new CallMetrics(provider, registry, clock), HealthOfNobody.create(clock), config, clock);
    }

    private static Credentials credentials() {
        return new Credentials() {

            @Override
            public Uni<Credential> obtain() {
                return Uni.createFrom().item(FIRST);
            }

            @Override
            public Uni<Credential> replace(Credential rejected) {
                return Uni.createFrom().item(SECOND);
            }
        };
    }

    /** Fails as it is told to, then begins. */
    private static final class Script implements Exchange<String> {

        final Deque<Failure> answers = new ArrayDeque<>();
        final List<Credential> shown = new ArrayList<>();
        final List<Duration> timeouts = new ArrayList<>();

        @Override
        public String operation() {
            return "example";
        }

        @Override
        public Priority priority() {
            return Priority.INTERACTIVE;
        }

        @Override
        public boolean repeatable() {
            return false;
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Uni<String> make(Credential credential, Duration timeout) {
            shown.add(credential);
            timeouts.add(timeout);
            return answers.isEmpty() ? Uni.createFrom().item("begun")
                    : Uni.createFrom().failure(new CallException(answers.poll()));
        }
    }
}
