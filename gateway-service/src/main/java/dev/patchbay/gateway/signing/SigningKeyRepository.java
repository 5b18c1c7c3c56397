package dev.patchbay.gateway.signing;

import java.time.Instant;
import java.util.List;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@Singleton
class SigningKeyRepository implements PanacheRepositoryBase<StoredSigningKey, String> {

    /** Oldest first. */
    Uni<List<StoredSigningKey>> inOrder() {
        return Panache.withSession(() -> list("order by generation"));
    }

    /** False if another replica was faster: a unique index allows one key of each generation. */
    Uni<Boolean> offer(StoredSigningKey key) {
        return Panache.withTransaction(() -> Panache.getSession().chain(session -> session.createNativeQuery("""
                insert into signing_key (key_id, sealed_key, generation, created_at, signs_from)
                values (:keyId, :sealedKey, :generation, :createdAt, :signsFrom) on conflict do nothing""")
                .setParameter("keyId", key.keyId).setParameter("sealedKey", key.sealedKey)
                .setParameter("generation", key.generation).setParameter("createdAt", key.createdAt)
                .setParameter("signsFrom", key.signsFrom).executeUpdate())).map(inserted -> inserted > 0);
    }

    /** Removes keys below the generation that signs, if their successor has been signing since before then. */
    Uni<Long> retire(Instant successorSince, long signing) {
        return Panache.withTransaction(() -> delete("""
                generation < ?2 and generation <
                    (select max(newer.generation) from StoredSigningKey newer where newer.signsFrom < ?1)""",
                successorSince, signing));
    }
}
