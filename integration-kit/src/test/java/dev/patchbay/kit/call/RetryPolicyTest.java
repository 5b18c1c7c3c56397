package dev.patchbay.kit.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.patchbay.kit.test.config.Defaults;
import dev.patchbay.stack.time.HandClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** How long a pause may be, with all the luck and with none. */
class RetryPolicyTest {

    private static final RandomGenerator LEAST = () -> 0;
    private static final RandomGenerator MOST = new RandomGenerator() {

        @Override
        public long nextLong() {
            return Long.MAX_VALUE;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    };

    @ParameterizedTest
    @CsvSource({ "0s, 0, 200", "0s, 1, 400", "2s, 0, 2000", "2s, 4, 3200" })
    void aPauseLiesBetweenFloorAndBound(String floor, int retries, long most) {
        var values = Map.of("patchbay.call.retry.floor", floor, "patchbay.call.retry.cap", "5s", "patchbay.call.retry.max",
                "5");
        assertThat(pause(LEAST, retries, values)).isEqualTo(Duration.parse("PT" + floor));
        assertThat(pause(MOST, retries, values)).isEqualTo(Duration.ofMillis(most));
    }

    @Test
    void aFloorAboveTheCapIsThePause() {
        var values = Map.of("patchbay.call.retry.floor", "3s", "patchbay.call.retry.cap", "1s");
        assertThat(pause(MOST, 0, values)).isEqualTo(Duration.ofSeconds(3));
    }

    private static Duration pause(RandomGenerator random, int retries, Map<String, String> values) {
        var clock = new HandClock();
        var budget = new RetryBudget(new TestProvider(), new SimpleMeterRegistry(), clock);
        return new RetryPolicy(Defaults.with(CallConfig.class, values), budget, random)
                .pauseBefore(retries, true, new Failure.Connection(), Deadline.in(Duration.ofSeconds(8), clock))
                .orElseThrow();
    }
}
