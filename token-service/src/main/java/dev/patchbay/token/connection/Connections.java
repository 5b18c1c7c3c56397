package dev.patchbay.token.connection;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import dev.patchbay.contracts.event.ConnectionKey;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** Finds connections. Every change of one is made under its row lock, which orders the changes and their events. */
@Singleton
public class Connections {

    private static final String BY_KEY = "account = ?1 and provider = ?2";

    private final Clock clock;

    @Inject
    Connections(Clock clock) {
        this.clock = clock;
    }

    /** Null if this account never had anything to do with the provider. */
    public Uni<Connection> find(ConnectionKey key) {
        return Connection.<Connection> find(BY_KEY, key.account(), key.provider()).firstResult();
    }

    /** In the running transaction. Null as above. */
    public Uni<Connection> lock(ConnectionKey key) {
        return Connection.<Connection> find(BY_KEY, key.account(), key.provider())
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    /** In the running transaction; makes the row if there is none. */
    public Uni<Connection> lockOrCreate(ConnectionKey key) {
        return lock(key).onItem().ifNull().switchTo(() -> create(key).flatMap(created -> lock(key)));
    }

    private Uni<Integer> create(ConnectionKey key) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery("""
                insert into connection (id, account, provider, state, cause, since)
                values (?1, ?2, ?3, 'none', 'never_connected', ?4)
                on conflict (account, provider) do nothing""").setParameter(1, UUID.randomUUID())
                .setParameter(2, key.account()).setParameter(3, key.provider()).setParameter(4, clock.instant())
                .executeUpdate());
    }
}
