package dev.patchbay.token.connection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.contracts.event.ConnectionKey;
import io.smallrye.mutiny.Uni;

/** The stored credentials of connections. Everything here happens in the running session or transaction. */
@Singleton
public class Credentials {

    private static final long NO_VERSION = 0;
    private static final String OF_CONNECTION = "account = ?1 and provider = ?2 and purpose = ?3";

    private final TokenSealing sealing;
    private final Clock clock;

    @Inject
    Credentials(TokenSealing sealing, Clock clock) {
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Replaces the tokens in use. */
    public Uni<Void> store(ConnectionKey connection, long version, SealedTokens tokens) {
        return find(connection, Purpose.CONNECTION).flatMap(found -> {
            if (found == null) {
                return insert(UUID.randomUUID(), connection, Purpose.CONNECTION, version, tokens, null);
            }
            found.version = version;
            found.createdAt = clock.instant();
            found.hold(tokens);
            return Uni.createFrom().voidItem();
        });
    }

    public Uni<Void> storePending(UUID id, ConnectionKey connection, Tokens tokens, Instant deleteAfter) {
        return insert(id, connection, Purpose.PENDING, NO_VERSION,
                sealing.seal(connection, Purpose.PENDING, NO_VERSION, tokens), deleteAfter);
    }

    /** Opens the pending tokens and removes them. They open for this connection only, whatever the row says. */
    public Uni<Tokens> takePending(UUID id, ConnectionKey connection) {
        return Credential.<Credential> findById(id).flatMap(credential -> delete(credential)
                .replaceWith(() -> open(credential, connection, Purpose.PENDING, NO_VERSION)));
    }

    public Uni<Void> deleteExpired(Instant now) {
        return Credential.delete("deleteAfter < ?1", now).replaceWithVoid();
    }

    /** The tokens in use; null if there are none. Under the connection's lock. */
    public Uni<Tokens> read(Connection connection) {
        return find(connection.key(), Purpose.CONNECTION)
                .map(credential -> credential == null ? null : open(credential, connection));
    }

    /** Moves the tokens in use out of use. What could be presented again is kept for the given time, the rest dropped. */
    public Uni<Void> setAside(Connection connection, Duration keepFor) {
        var key = connection.key();
        var version = connection.tokenVersion();
        return delete(key, Purpose.SET_ASIDE).flatMap(deleted -> find(key, Purpose.CONNECTION)).invoke(credential -> {
            var kept = open(credential, connection).presentable();
            credential.purpose = Purpose.SET_ASIDE.wireName();
            credential.createdAt = clock.instant();
            credential.deleteAfter = clock.instant().plus(keepFor);
            credential.hold(sealing.seal(key, Purpose.SET_ASIDE, version, kept));
        }).replaceWithVoid();
    }

    /** Opens what was set aside and removes it; null if there is nothing, or its time is over. */
    public Uni<Tokens> takeSetAside(Connection connection) {
        var key = connection.key();
        var version = connection.rejectedVersion();
        return find(key, Purpose.SET_ASIDE).flatMap(credential -> {
            if (credential == null || credential.deleteAfter.isBefore(clock.instant())) {
                return Uni.createFrom().nullItem();
            }
            return delete(credential).replaceWith(() -> open(credential, key, Purpose.SET_ASIDE, version));
        });
    }

    /** Leaves nothing of a connection behind, whatever its purpose. */
    public Uni<Void> erase(ConnectionKey connection) {
        return Credential.delete("account = ?1 and provider = ?2", connection.account(), connection.provider())
                .replaceWithVoid();
    }

    /** By a statement at once: under load, the deletion of an entity at the flush was seen to leave its transaction open. */
    private static Uni<Long> delete(Credential credential) {
        return Credential.delete("id = ?1", credential.id);
    }

    private static Uni<Long> delete(ConnectionKey connection, Purpose purpose) {
        return Credential.delete(OF_CONNECTION, connection.account(), connection.provider(), purpose.wireName());
    }

    private static Uni<Credential> find(ConnectionKey connection, Purpose purpose) {
        return Credential.<Credential> find(OF_CONNECTION, connection.account(), connection.provider(),
                purpose.wireName()).firstResult();
    }

    private Uni<Void> insert(UUID id, ConnectionKey connection, Purpose purpose, long version, SealedTokens tokens,
            Instant deleteAfter) {
        var credential = new Credential();
        credential.id = id;
        credential.account = connection.account();
        credential.provider = connection.provider();
        credential.purpose = purpose.wireName();
        credential.version = version;
        credential.createdAt = clock.instant();
        credential.deleteAfter = deleteAfter;
        credential.hold(tokens);
        return credential.persist().replaceWithVoid();
    }

    private Tokens open(Credential credential, Connection connection) {
        return open(credential, connection.key(), Purpose.CONNECTION, connection.tokenVersion());
    }

    /** What the tokens must be is never read from their own row: one that was swapped or put back does not open. */
    private Tokens open(Credential credential, ConnectionKey connection, Purpose purpose, long version) {
        return sealing.open(connection, purpose, version, credential.sealed());
    }
}
