package dev.patchbay.gateway.session;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@Singleton
class SessionRepository implements PanacheRepositoryBase<Session, UUID> {

    /** Of two that hold the same token the second sees what the first made of it. */
    Uni<Session> lockByFamily(byte[] familyHash, Instant now) {
        return find("familyHash = ?1 and expiresAt > ?2", familyHash, now).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    Uni<Boolean> isOpen(UUID id, Instant now) {
        return count("id = ?1 and expiresAt > ?2", id, now).map(count -> count > 0);
    }

    Uni<List<UUID>> open(Collection<UUID> ids, Instant now) {
        return find("id in ?1 and expiresAt > ?2", ids, now).list()
                .map(sessions -> sessions.stream().map(session -> session.id).toList());
    }

    Uni<Long> deleteExpired(Instant now) {
        return delete("expiresAt <= ?1", now);
    }
}
