package dev.patchbay.token.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class LanesTest {

    private static final Duration LIVELY = Duration.ofMillis(20);
    private static final Duration HANGING = Duration.ofSeconds(3);

    private static int room(int lively, int hanging) {
        return new Lanes(10).room(Stream.concat(Collections.nCopies(lively, LIVELY).stream(),
                Collections.nCopies(hanging, HANGING).stream()).toList());
    }

    @Test
    void livelyOnesFillTheRoom() {
        assertThat(room(0, 0)).isEqualTo(10);
        assertThat(room(4, 0)).isEqualTo(6);
        assertThat(room(12, 0)).isZero();
    }

    @Test
    void hangingOnesMakeRoomUntilItIsTheProviderThatHangs() {
        assertThat(room(0, 10)).isEqualTo(10);
        assertThat(room(3, 30)).isEqualTo(7);
        assertThat(room(0, 35)).isEqualTo(5);
        assertThat(room(0, 40)).isZero();
        assertThat(room(0, 50)).isZero();
    }
}
