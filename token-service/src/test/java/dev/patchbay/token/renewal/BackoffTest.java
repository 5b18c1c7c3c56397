package dev.patchbay.token.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static Backoff withRandom(RandomGenerator random) {
        return new Backoff(FIRST, LONGEST, random);
    }

    /** Always the longest pause that is possible. */
    private static Backoff atTheirLongest() {
        return withRandom(new Random() {
            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        });
    }

    @Test
    void theBoundDoublesUntilTheLongest() {
        assertThat(IntStream.of(0, 1, 2, 8, 9, 1_000).mapToObj(failures -> atTheirLongest().after(failures, null)))
                .containsExactly(FIRST, Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(256), LONGEST,
                        LONGEST);
    }

    @Test
    void jitterIsFull() {
        var pauses = withRandom(new Random(7));
        var several = IntStream.range(0, 1_000).mapToObj(i -> pauses.after(3, null)).toList();
        assertThat(several).allMatch(pause -> pause.compareTo(Duration.ofSeconds(8)) <= 0)
                .anyMatch(pause -> pause.compareTo(Duration.ofSeconds(1)) < 0)
                .anyMatch(pause -> pause.compareTo(Duration.ofSeconds(7)) > 0);
    }

    @Test
    void whatTheProviderAsksForIsObeyedIfItIsLonger() {
        assertThat(atTheirLongest().after(0, Duration.ofHours(1))).isEqualTo(Duration.ofHours(1));
        assertThat(atTheirLongest().after(9, Duration.ofSeconds(1))).isEqualTo(LONGEST);
    }
}
