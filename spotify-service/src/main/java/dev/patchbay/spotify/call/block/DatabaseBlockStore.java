package dev.patchbay.spotify.call.block;

import java.time.Instant;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

@Singleton
class DatabaseBlockStore implements BlockStore {

    private static final String EXTEND = """
            insert into ProviderBlock (provider, blockedUntil) values (:provider, :until)
            on conflict (provider) do update set blockedUntil = excluded.blockedUntil
            where blockedUntil < excluded.blockedUntil""";

    @Override
    public Uni<Instant> blockedUntil(String provider) {
        return Panache.withSession(() -> Panache.getSession().flatMap(
                session -> session.find(ProviderBlock.class, provider)))
                .map(block -> block == null ? Instant.EPOCH : block.blockedUntil);
    }

    @Override
    public Uni<Void> extend(String provider, Instant until) {
        return Panache.withTransaction(() -> Panache.getSession().flatMap(session -> session
                .createMutationQuery(EXTEND).setParameter("provider", provider).setParameter("until", until)
                .executeUpdate())).replaceWithVoid();
    }
}
