package dev.patchbay.token.connection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.token.secret.DataKey;
import dev.patchbay.token.secret.Keys;
import dev.patchbay.token.secret.SealContext;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/**
 * The credentials of connections, sealed. Each has a data key of its own, bound to account, provider, purpose and
 * version, so that no row can stand in for another or for its own past.
 */
@Singleton
public class Credentials {

    private static final long NO_VERSION = 0;

    private final Keys keys;
    private final Clock clock;

    /** What a credential is kept for. */
    enum Purpose {
        /** The tokens in use. */
        CONNECTION,
        /** Consented, but not yet activated. */
        PENDING,
        /** Rejected by the provider, and kept for a while in case the provider was wrong. */
        SET_ASIDE;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param tokens null if there are none in use */
    public record Held(Connection connection, Tokens tokens) {

        @Override
        public String toString() {
            return connection.key().toString();
        }
    }

    @Inject
    Credentials(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** A data key made ready before the tokens are fetched, so that storing them cannot fail for want of one. */
    public DataKey prepareKey(ConnectionKey connection, long version) {
        return keys.newDataKey(context(connection, Purpose.CONNECTION, version));
    }

    /** Replaces the tokens in use. */
    public Uni<Void> store(ConnectionKey connection, long version, Tokens tokens, DataKey key) {
        return delete(connection, Purpose.CONNECTION)
                .flatMap(deleted -> insert(UUID.randomUUID(), connection, Purpose.CONNECTION, version, tokens, key, null));
    }

    public Uni<Void> storePending(UUID id, ConnectionKey connection, Tokens tokens, Instant deleteAfter) {
        var key = keys.newDataKey(context(connection, Purpose.PENDING, NO_VERSION));
        return insert(id, connection, Purpose.PENDING, NO_VERSION, tokens, key, deleteAfter);
    }

    /** Opens the pending tokens and removes them. */
    public Uni<Tokens> takePending(UUID id) {
        return Credential.<Credential> findById(id)
                .flatMap(credential -> credential.delete().replaceWith(() -> open(credential, NO_VERSION)));
    }

    /** A connection with its tokens in use, both as of one instant; null if there is no connection. */
    public Uni<Held> held(ConnectionKey connection) {
        return Panache.getSession().flatMap(session -> session.createQuery("""
                select c, k from Connection c left join Credential k
                on k.account = c.account and k.provider = c.provider and k.purpose = 'connection'
                where c.account = ?1 and c.provider = ?2""", Object[].class).setParameter(1, connection.account())
                .setParameter(2, connection.provider()).getSingleResultOrNull())
                .map(row -> row == null ? null
                        : new Held((Connection) row[0],
                                row[1] == null ? null : open((Credential) row[1], ((Connection) row[0]).tokenVersion())));
    }

    public Uni<Void> deleteExpired(Instant now) {
        return Credential.delete("deleteAfter < ?1", now).replaceWithVoid();
    }

    /** The tokens in use; null if there are none. Under the connection's lock. */
    public Uni<Tokens> read(Connection connection) {
        return find(connection.key(), Purpose.CONNECTION)
                .map(credential -> credential == null ? null : open(credential, connection.tokenVersion()));
    }

    /** Moves the tokens in use out of use. The access token is dropped, the refresh token kept for the given time. */
    public Uni<Void> setAside(Connection connection, Duration keepFor) {
        var version = connection.tokenVersion();
        return find(connection.key(), Purpose.CONNECTION).flatMap(credential -> {
            var tokens = new Tokens(null, open(credential, version).refreshToken());
            var key = keys.newDataKey(context(connection.key(), Purpose.SET_ASIDE, version));
            return credential.delete().flatMap(deleted -> insert(UUID.randomUUID(), connection.key(), Purpose.SET_ASIDE,
                    version, tokens, key, clock.instant().plus(keepFor)));
        });
    }

    /** Leaves nothing of a connection behind, whatever its purpose. */
    public Uni<Void> erase(ConnectionKey connection) {
        return Credential.delete("account = ?1 and provider = ?2", connection.account(), connection.provider())
                .replaceWithVoid();
    }

    private Uni<Long> delete(ConnectionKey connection, Purpose purpose) {
        return Credential.delete("account = ?1 and provider = ?2 and purpose = ?3", connection.account(),
                connection.provider(), purpose.wireName());
    }

    private static Uni<Credential> find(ConnectionKey connection, Purpose purpose) {
        return Credential.<Credential> find("account = ?1 and provider = ?2 and purpose = ?3", connection.account(),
                connection.provider(), purpose.wireName()).firstResult();
    }

    private Uni<Void> insert(UUID id, ConnectionKey connection, Purpose purpose, long version, Tokens tokens,
            DataKey key, Instant deleteAfter) {
        var context = context(connection, purpose, version);
        var credential = new Credential();
        credential.id = id;
        credential.account = connection.account();
        credential.provider = connection.provider();
        credential.purpose = purpose.wireName();
        credential.version = version;
        credential.keyVersion = key.keyVersion();
        credential.wrappedKey = key.wrapped();
        credential.accessToken = key.seal(tokens.accessToken(), context.and("access token"));
        credential.refreshToken = key.seal(tokens.refreshToken(), context.and("refresh token"));
        credential.createdAt = clock.instant();
        credential.deleteAfter = deleteAfter;
        return credential.persist().replaceWithVoid();
    }

    /** @param version that the tokens must be of, whatever the row says: a row put back from before does not open */
    private Tokens open(Credential credential, long version) {
        var connection = new ConnectionKey(credential.account, credential.provider);
        var purpose = Purpose.valueOf(credential.purpose.toUpperCase(Locale.ROOT));
        var context = context(connection, purpose, version);
        var key = keys.unwrap(credential.keyVersion, credential.wrappedKey, context);
        return new Tokens(key.open(credential.accessToken, context.and("access token")),
                key.open(credential.refreshToken, context.and("refresh token")));
    }

    private static SealContext context(ConnectionKey connection, Purpose purpose, long version) {
        return SealContext.of("credential", connection.account(), connection.provider(), purpose.wireName(), version);
    }
}
