package dev.patchbay.token.connection;

import java.util.HexFormat;
import java.util.UUID;

import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.token.secret.Keys;

/** A connection with its sealed tokens, as lines for PostgreSQL's {@code COPY}. In this package for the columns' sake. */
public record SealedRow(ConnectionKey key, SealedTokens tokens) {

    public static final String CONNECTION_COLUMNS = """
            connection (id, account, provider, state, since, scopes, authorized_at, reauth_required_by,
            access_expires_at, token_version, renewal_due_at, reauth_notice_at)""";
    public static final String CREDENTIAL_COLUMNS = """
            credential (id, account, provider, purpose, version, key_version, wrapped_key, access_token, refresh_token,
            created_at)""";

    private static final int VERSION = 1;
    private static final HexFormat HEX = HexFormat.of();

    /** Tokens as long as Spotify's. */
    public static SealedRow create(ConnectionKey key, Keys keys) {
        var tokens = new Tokens("access-" + "a".repeat(193), "refresh-" + key.account() + "r".repeat(87));
        return new SealedRow(key, new TokenSealing(keys).seal(key, Purpose.CONNECTION, VERSION, tokens));
    }

    /** Active, valid for a day, and not due unless somebody makes it so. */
    public String connection() {
        return "%s\t%s\t%s\tactive\tnow\t\tnow\t%s\t%s\t%d\t\\N\t\\N\n".formatted(UUID.randomUUID(), key.account(),
                key.provider(), "2099-01-01", "tomorrow", VERSION);
    }

    public String credential() {
        return "%s\t%s\t%s\tconnection\t%d\t%d\t%s\t%s\t%s\tnow\n".formatted(UUID.randomUUID(), key.account(),
                key.provider(), VERSION, tokens.keyVersion(), bytea(tokens.wrappedKey()), bytea(tokens.accessToken()),
                bytea(tokens.refreshToken()));
    }

    private static String bytea(String base64) {
        return "\\\\x" + HEX.formatHex(TokenSealing.bytes(base64));
    }
}
