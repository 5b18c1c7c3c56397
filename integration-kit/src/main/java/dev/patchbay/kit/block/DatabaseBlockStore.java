package dev.patchbay.kit.block;

import java.time.Instant;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.kit.database.DatabaseSteps;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

@Singleton
class DatabaseBlockStore implements BlockStore {

    private static final String EXTEND = """
            insert into ProviderBlock (provider, blockedUntil) values (:provider, :until)
            on conflict (provider) do update set blockedUntil = excluded.blockedUntil
            where blockedUntil < excluded.blockedUntil""";

    private final DatabaseSteps steps;

    @Inject
    DatabaseBlockStore(DatabaseSteps steps) {
        this.steps = steps;
    }

    @Override
    public Uni<Instant> blockedUntil(String provider) {
        return steps.run(() -> Panache.withSession(() -> Panache.getSession().flatMap(
                session -> session.find(ProviderBlock.class, provider))))
                .map(block -> block == null ? Instant.EPOCH : block.blockedUntil);
    }

    @Override
    public Uni<Void> extend(String provider, Instant until) {
        return steps.run(() -> Panache.withTransaction(() -> Panache.getSession().flatMap(session -> session
                .createMutationQuery(EXTEND).setParameter("provider", provider).setParameter("until", until)
                .executeUpdate()))).replaceWithVoid();
    }
}
