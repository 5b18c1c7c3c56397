package dev.patchbay.token.connection;

import java.util.Base64;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.token.secret.DataKey;
import dev.patchbay.token.secret.Keys;
import dev.patchbay.token.secret.SealBrokenException;
import dev.patchbay.token.secret.SealContext;

/**
 * Seals tokens under a data key of their own, bound to account, provider, purpose and version, so that no row can stand
 * in for another or for its own past.
 */
@Singleton
public class TokenSealing {

    private static final String ACCESS_TOKEN = "access token";
    private static final String REFRESH_TOKEN = "refresh token";

    private final Keys keys;

    @Inject
    TokenSealing(Keys keys) {
        this.keys = keys;
    }

    /** A data key made ready before the tokens are fetched, so that keeping them cannot fail for want of one. */
    public DataKey prepareKey(ConnectionKey connection, long version) {
        return keys.newDataKey(context(connection, Purpose.CONNECTION, version));
    }

    /** For use as the connection's tokens. */
    public SealedTokens seal(ConnectionKey connection, long version, Tokens tokens, DataKey key) {
        return seal(tokens, key, context(connection, Purpose.CONNECTION, version));
    }

    /** @throws SealBrokenException if they are not the connection's tokens of this version */
    public Tokens open(ConnectionKey connection, long version, SealedTokens sealed) {
        return open(connection, Purpose.CONNECTION, version, sealed);
    }

    SealedTokens seal(ConnectionKey connection, Purpose purpose, long version, Tokens tokens) {
        var context = context(connection, purpose, version);
        return seal(tokens, keys.newDataKey(context), context);
    }

    Tokens open(ConnectionKey connection, Purpose purpose, long version, SealedTokens sealed) {
        var context = context(connection, purpose, version);
        var key = keys.unwrap(sealed.keyVersion(), bytes(sealed.wrappedKey()), context);
        return new Tokens(key.open(bytes(sealed.accessToken()), context.and(ACCESS_TOKEN)),
                key.open(bytes(sealed.refreshToken()), context.and(REFRESH_TOKEN)));
    }

    private static SealedTokens seal(Tokens tokens, DataKey key, SealContext context) {
        return new SealedTokens(key.keyVersion(), text(key.wrapped()),
                text(key.seal(tokens.accessToken(), context.and(ACCESS_TOKEN))),
                text(key.seal(tokens.refreshToken(), context.and(REFRESH_TOKEN))));
    }

    private static SealContext context(ConnectionKey connection, Purpose purpose, long version) {
        return SealContext.of("credential", connection.account(), connection.provider(), purpose.wireName(), version);
    }

    static String text(byte[] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] bytes(String text) {
        return text == null ? null : Base64.getDecoder().decode(text);
    }
}
