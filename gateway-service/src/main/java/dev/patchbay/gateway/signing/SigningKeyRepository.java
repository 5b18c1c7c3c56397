package dev.patchbay.gateway.signing;

import java.time.Instant;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@Singleton
class SigningKeyRepository implements PanacheRepositoryBase<StoredSigningKey, String> {

    /** Null if there is none yet. */
    Uni<StoredSigningKey> findActive() {
        return Panache.withSession(() -> find("active").firstResult());
    }

    /** Does nothing if another replica was faster: a unique index allows one active key. */
    Uni<Void> offer(String keyId, String sealedKey, Instant createdAt) {
        return Panache.withTransaction(() -> Panache.getSession().chain(session -> session.createNativeQuery("""
                insert into signing_key (key_id, sealed_key, active, created_at)
                values (:keyId, :sealedKey, true, :createdAt) on conflict do nothing""").setParameter("keyId", keyId)
                .setParameter("sealedKey", sealedKey).setParameter("createdAt", createdAt).executeUpdate()))
                .replaceWithVoid();
    }
}
