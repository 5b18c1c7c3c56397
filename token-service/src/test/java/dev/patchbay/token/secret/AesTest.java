package dev.patchbay.token.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import javax.crypto.SecretKey;

import org.junit.jupiter.api.Test;

class AesTest {

    private static final byte[] TEXT = "a refresh token".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CONTEXT = SealContext.of("mira", "spotify").bytes();

    private final SecretKey key = Aes.newKey();

    @Test
    void whatWasSealedOpens() {
        assertThat(Aes.open(key, Aes.seal(key, TEXT, CONTEXT), CONTEXT)).isEqualTo(TEXT);
    }

    @Test
    void noTwoSealsAreAlike() {
        assertThat(Aes.seal(key, TEXT, CONTEXT)).isNotEqualTo(Aes.seal(key, TEXT, CONTEXT));
    }

    @Test
    void everyFlippedBitIsNoticed() {
        var sealed = Aes.seal(key, TEXT, CONTEXT);
        for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
            var flipped = sealed.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThatThrownBy(() -> Aes.open(key, flipped, CONTEXT)).isInstanceOf(SealBrokenException.class);
        }
    }

    @Test
    void everyTruncationIsNoticed() {
        var sealed = Aes.seal(key, TEXT, CONTEXT);
        for (int length = 0; length < sealed.length; length++) {
            var truncated = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> Aes.open(key, truncated, CONTEXT)).isInstanceOf(SealBrokenException.class);
        }
    }

    @Test
    void anotherContextOrKeyDoesNotOpenIt() {
        var sealed = Aes.seal(key, TEXT, CONTEXT);
        assertThatThrownBy(() -> Aes.open(key, sealed, SealContext.of("jonas", "spotify").bytes()))
                .isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> Aes.open(Aes.newKey(), sealed, CONTEXT)).isInstanceOf(SealBrokenException.class);
    }

    @Test
    void contextsThatWouldReadTheSameWithoutSeparatorsDiffer() {
        assertThat(SealContext.of("ab", "c")).isNotEqualTo(SealContext.of("a", "bc"));
    }
}
