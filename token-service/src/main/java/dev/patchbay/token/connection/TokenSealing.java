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
 * Seals tokens under a data key of their own, bound to account, provider, purpose, version and scheme, so that no row can
 * stand in for another or for its own past.
 */
@Singleton
public class TokenSealing {

    private static final String ACCESS_TOKEN = "access token";
    private static final String REFRESH_TOKEN = "refresh token";
    private static final String TOKEN_SECRET = "token secret";

    private final Keys keys;

    @Inject
    TokenSealing(Keys keys) {
        this.keys = keys;
    }

    /** A data key made ready before the tokens are fetched, so that keeping them cannot fail for want of one. */
    public DataKey prepareKey(ConnectionKey connection, long version) {
        return keys.newDataKey(context(connection, Purpose.CONNECTION, version, Scheme.BEARER));
    }

    /** For use as the connection's tokens. */
    public SealedTokens seal(ConnectionKey connection, long version, Tokens tokens, DataKey key) {
        return seal(tokens, key, context(connection, Purpose.CONNECTION, version, tokens.scheme()));
    }

    /** The same where nothing had to be made ready. */
    public SealedTokens seal(ConnectionKey connection, long version, Tokens tokens) {
        return seal(connection, Purpose.CONNECTION, version, tokens);
    }

    /** @throws SealBrokenException if they are not the connection's tokens of this version */
    public Tokens open(ConnectionKey connection, long version, SealedTokens sealed) {
        return open(connection, Purpose.CONNECTION, version, sealed);
    }

    SealedTokens seal(ConnectionKey connection, Purpose purpose, long version, Tokens tokens) {
        var context = context(connection, purpose, version, tokens.scheme());
        return seal(tokens, keys.newDataKey(context), context);
    }

    Tokens open(ConnectionKey connection, Purpose purpose, long version, SealedTokens sealed) {
        var context = context(connection, purpose, version, sealed.scheme());
        var key = keys.unwrap(sealed.keyVersion(), bytes(sealed.wrappedKey()), context);
        return new Tokens(sealed.scheme(), key.open(bytes(sealed.accessToken()), context.and(ACCESS_TOKEN)),
                key.open(bytes(sealed.refreshToken()), context.and(REFRESH_TOKEN)),
                key.open(bytes(sealed.tokenSecret()), context.and(TOKEN_SECRET)));
    }

    private static SealedTokens seal(Tokens tokens, DataKey key, SealContext context) {
        return new SealedTokens(key.keyVersion(), text(key.wrapped()),
                text(key.seal(tokens.accessToken(), context.and(ACCESS_TOKEN))),
                text(key.seal(tokens.refreshToken(), context.and(REFRESH_TOKEN))), tokens.scheme(),
                text(key.seal(tokens.tokenSecret(), context.and(TOKEN_SECRET))));
    }

    /** Tokens of OAuth 2.0 are sealed as they were when there was nothing else. */
    private static SealContext context(ConnectionKey connection, Purpose purpose, long version, Scheme scheme) {
        var context = SealContext.of("credential", connection.account(), connection.provider(), purpose.wireName(), version);
        return scheme == Scheme.BEARER ? context : context.and(scheme.wireName());
    }

    static String text(byte[] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] bytes(String text) {
        return text == null ? null : Base64.getDecoder().decode(text);
    }
}
