package dev.patchbay.token.connection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
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

    /** In the running transaction: those whose renewal is due, oldest first, without waiting for what others hold. */
    public Uni<List<Connection>> lockDue(String provider, Instant now, int most) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery("""
                select * from connection where provider = ?1 and renewal_due_at <= ?2
                order by renewal_due_at limit ?3 for update skip locked""", Connection.class).setParameter(1, provider)
                .setParameter(2, now).setParameter(3, most).getResultList());
    }

    /** In the running transaction: those whose renewal is under way, with its answer expected in this journal. */
    public Uni<List<Connection>> lockUnderWay(String journal) {
        return Connection.<Connection> find("renewal.journal", journal).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** In the running transaction: those whose owner is to be told that the consent ends. */
    public Uni<List<Connection>> lockToNotify(Instant now, int most) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery("""
                select * from connection where reauth_notice_at <= ?1
                order by reauth_notice_at limit ?2 for update skip locked""", Connection.class).setParameter(1, now)
                .setParameter(2, most).getResultList());
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

    /**
     * Of all connections to one provider.
     *
     * @param expiring how many access tokens expire soon
     */
    public record Ageing(Duration oldestDue, long expiring) {

        public static final Ageing NONE = new Ageing(Duration.ZERO, 0);
    }

    public Uni<Ageing> ageing(String provider, Instant now, Duration soon) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery("""
                select (select min(renewal_due_at) from connection where provider = ?1 and renewal_due_at <= ?2),
                (select count(*) from connection
                    where provider = ?1 and access_expires_at > ?2 and access_expires_at <= ?3)""", Object[].class)
                .setParameter(1, provider).setParameter(2, now).setParameter(3, now.plus(soon)).getSingleResult())
                .map(row -> new Ageing(
                        row[0] == null ? Duration.ZERO : Duration.between(((OffsetDateTime) row[0]).toInstant(), now),
                        ((Number) row[1]).longValue()));
    }
}
