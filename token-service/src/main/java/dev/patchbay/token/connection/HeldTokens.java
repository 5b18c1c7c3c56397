package dev.patchbay.token.connection;

import java.time.Instant;
import java.time.OffsetDateTime;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.contracts.event.ConnectionKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Reads the tokens in use. Every call of a provider asks for them, so they are read by one plain statement: a session of
 * entities costs several times the rest of the request (docs/adr/0019).
 */
@Singleton
public class HeldTokens {

    private static final String READ = """
            select c.state, c.cause, c.token_version, c.access_expires_at, c.renewal_due_at, c.failed_renewals,
                c.renewal_started_at is not null as renewal_under_way, c.provider_account_id, c.provider_account_name,
                k.key_version, k.wrapped_key, k.access_token, k.refresh_token, k.scheme, k.token_secret
            from connection c left join credential k
                on k.account = c.account and k.provider = c.provider and k.purpose = 'connection'
            where c.account = $1 and c.provider = $2""";

    private static final StateConverter STATES = new StateConverter();
    private static final CauseConverter CAUSES = new CauseConverter();

    private final Pool database;
    private final TokenSealing sealing;

    /**
     * A connection and its tokens, both as of one instant.
     *
     * @param account at the provider; null while there is no consent
     * @param tokens null if there are none in use
     */
    public record Held(ConnectionState state, Cause cause, long version, Instant accessExpiresAt, Instant renewalDueAt,
            int failedRenewals, boolean renewalUnderWay, ProviderAccount account, Tokens tokens) {
    }

    @Inject
    HeldTokens(Pool database, TokenSealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    /** Null if there is no connection. Fails with {@code SealBrokenException} if the tokens are not the connection's. */
    public Uni<Held> read(ConnectionKey connection) {
        return database.preparedQuery(READ).execute(Tuple.of(connection.account(), connection.provider()))
                .map(rows -> rows.size() == 0 ? null : held(connection, rows.iterator().next()));
    }

    private Held held(ConnectionKey connection, Row row) {
        var version = row.getLong("token_version");
        return new Held(STATES.convertToEntityAttribute(row.getString("state")),
                CAUSES.convertToEntityAttribute(row.getString("cause")), version, instant(row, "access_expires_at"),
                instant(row, "renewal_due_at"), row.getInteger("failed_renewals"), row.getBoolean("renewal_under_way"),
                account(row),
                row.getInteger("key_version") == null ? null : sealing.open(connection, version, sealed(row)));
    }

    private static SealedTokens sealed(Row row) {
        return new SealedTokens(row.getInteger("key_version"), text(row, "wrapped_key"), text(row, "access_token"),
                text(row, "refresh_token"), Scheme.named(row.getString("scheme")), text(row, "token_secret"));
    }

    private static ProviderAccount account(Row row) {
        var id = row.getString("provider_account_id");
        return id == null ? null : new ProviderAccount(id, row.getString("provider_account_name"));
    }

    private static String text(Row row, String column) {
        var bytes = row.getBuffer(column);
        return bytes == null ? null : TokenSealing.text(bytes.getBytes());
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
