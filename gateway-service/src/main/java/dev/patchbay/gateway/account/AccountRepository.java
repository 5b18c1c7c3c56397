package dev.patchbay.gateway.account;

import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@Singleton
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    // any number that nothing else in this database locks
    private static final long REGISTRATION_LOCK = 4_201;

    Uni<Account> findByName(String username) {
        return find("lower(username) = lower(?1)", username).firstResult();
    }

    /** Null if the password is another by now; until the transaction ends it stays the same. */
    Uni<Account> lockUnchanged(UUID id, String passwordHash) {
        return find("id = ?1 and passwordHash = ?2", id, passwordHash).withLock(LockModeType.PESSIMISTIC_READ).firstResult();
    }

    Uni<Integer> changePassword(UUID id, String from, String to) {
        return update("passwordHash = ?3 where id = ?1 and passwordHash = ?2", id, from, to);
    }

    /**
     * One registration at a time until the transaction ends, across replicas: who is first, and which name is free, is then
     * plain.
     */
    Uni<Void> lockRegistration() {
        return Panache.getSession().chain(session -> session
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)", Integer.class)
                .setParameter("lock", REGISTRATION_LOCK).getSingleResult()).replaceWithVoid();
    }
}
