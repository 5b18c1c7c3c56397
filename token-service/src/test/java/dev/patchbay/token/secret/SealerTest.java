package dev.patchbay.token.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

class SealerTest {

    private static final String TEXT = "correct horse battery staple";
    private static final SealContext CONTEXT = SealContext.of("stored secret", "email/smtp/password");

    @TempDir
    Path folder;

    private Sealer sealer;

    @BeforeEach
    void openKeys() {
        var keys = new Keys(new KeyringFile(() -> folder.resolve("keyring.json"), new ObjectMapper()));
        keys.open(true);
        sealer = new Sealer(keys);
    }

    private void isRefused(byte[] box) {
        var sealed = Base64.getEncoder().encodeToString(box);
        assertThatThrownBy(() -> sealer.open(sealed, CONTEXT)).isInstanceOf(SealBrokenException.class).hasNoCause();
    }

    @Test
    void everyFlippedBitIsNoticedAlsoInTheHeader() {
        var box = Base64.getDecoder().decode(sealer.seal(TEXT, CONTEXT));
        for (int bit = 0; bit < box.length * Byte.SIZE; bit++) {
            var flipped = box.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            isRefused(flipped);
        }
    }

    @Test
    void everyTruncationIsNoticed() {
        var box = Base64.getDecoder().decode(sealer.seal(TEXT, CONTEXT));
        for (int length = 0; length < box.length; length++) {
            isRefused(Arrays.copyOf(box, length));
        }
    }

    @Test
    void partsOfTwoSealedTextsMakeNoThird() {
        var one = Base64.getDecoder().decode(sealer.seal(TEXT, CONTEXT));
        var other = Base64.getDecoder().decode(sealer.seal(TEXT.toUpperCase(Locale.ROOT), CONTEXT));
        for (int cut = 1; cut < one.length; cut++) {
            var mixed = Arrays.copyOf(one, one.length);
            System.arraycopy(other, cut, mixed, cut, mixed.length - cut);
            if (!Arrays.equals(mixed, other)) {
                isRefused(mixed);
            }
        }
    }

    @Test
    void noTwoSealedTextsAreEqual() {
        assertThat(sealer.seal(TEXT, CONTEXT)).isNotEqualTo(sealer.seal(TEXT, CONTEXT));
    }
}
