package dev.patchbay.token.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.stack.ProofSize;
import dev.patchbay.token.TokenServiceTest;
import dev.patchbay.token.secret.SealBrokenException;

/** Every bit of what is stored of a credential counts, and so does everything it is bound to. */
@TokenServiceTest
class SealedTokensTest {

    private static final long VERSION = 7;

    @Inject
    TokenSealing sealing;

    private final ConnectionKey key = new ConnectionKey(UUID.randomUUID(), "spotify");
    private final Tokens tokens = new Tokens("access-" + "a".repeat(200), "refresh-" + "r".repeat(130));
    private SealedTokens sealed;

    @BeforeEach
    void seal() {
        sealed = sealing.seal(key, VERSION, tokens, sealing.prepareKey(key, VERSION));
    }

    private void isRefused(ConnectionKey connection, Purpose purpose, long version, SealedTokens changed) {
        assertThatThrownBy(() -> sealing.open(connection, purpose, version, changed))
                .isInstanceOf(SealBrokenException.class).hasNoCause();
    }

    private static List<String> flipped(String text) {
        var bytes = TokenSealing.bytes(text);
        var all = new ArrayList<String>();
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            all.add(TokenSealing.text(bytes));
            bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        }
        return all;
    }

    @Test
    void everyFlippedBitIsNoticed() {
        for (int credential = 0; credential < ProofSize.of(1, 20); credential++) {
            seal();
            for (var wrapped : flipped(sealed.wrappedKey())) {
                refused(sealed.keyVersion(), wrapped, sealed.accessToken(), sealed.refreshToken());
            }
            for (var access : flipped(sealed.accessToken())) {
                refused(sealed.keyVersion(), sealed.wrappedKey(), access, sealed.refreshToken());
            }
            for (var refresh : flipped(sealed.refreshToken())) {
                refused(sealed.keyVersion(), sealed.wrappedKey(), sealed.accessToken(), refresh);
            }
            for (int bit = 0; bit < Integer.SIZE; bit++) {
                refused(sealed.keyVersion() ^ 1 << bit, sealed.wrappedKey(), sealed.accessToken(), sealed.refreshToken());
            }
        }
        assertThat(sealing.open(key, VERSION, sealed)).isEqualTo(tokens);
    }

    private void refused(int keyVersion, String wrappedKey, String accessToken, String refreshToken) {
        isRefused(key, Purpose.CONNECTION, VERSION, new SealedTokens(keyVersion, wrappedKey, accessToken, refreshToken));
    }

    @Test
    void theyOpenForTheirAccountProviderPurposeAndVersionOnly() {
        isRefused(new ConnectionKey(UUID.randomUUID(), "spotify"), Purpose.CONNECTION, VERSION, sealed);
        isRefused(new ConnectionKey(key.account(), "discogs"), Purpose.CONNECTION, VERSION, sealed);
        isRefused(key, Purpose.PENDING, VERSION, sealed);
        isRefused(key, Purpose.SET_ASIDE, VERSION, sealed);
        isRefused(key, Purpose.CONNECTION, VERSION - 1, sealed);
        isRefused(key, Purpose.CONNECTION, VERSION + 1, sealed);
    }
}
