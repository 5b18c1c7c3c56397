package dev.patchbay.kit.cache;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import dev.patchbay.kit.database.DatabaseSteps;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/**
 * The row of an account in {@code answer_owner} orders keeping against erasing: both lock it, so that an answer which was
 * under way while its account disconnected is not kept after all.
 */
@Singleton
class DatabaseStaleStore implements StaleStore {

    private static final String LOCK_OWNER = """
            insert into answer_owner (owner, erased_at) values (:owner, :erasedAt)
            on conflict (owner) do update set erased_at = greatest(answer_owner.erased_at, excluded.erased_at)""";
    private static final String KEEP = """
            insert into remembered_answer (digest, owner, operation, body, asked_at, stored_at)
            select :digest, :owner, :operation, :body, cast(:askedAt as timestamptz), cast(:now as timestamptz)
            where not exists (select 1 from answer_owner
              where owner = :owner and erased_at >= cast(:askedAt as timestamptz))
            on conflict (digest) do update
            set body = excluded.body, asked_at = excluded.asked_at, stored_at = excluded.stored_at""";
    private static final String ERASE = """
            delete from remembered_answer where owner = :owner and asked_at <= cast(:until as timestamptz)""";
    private static final String DROP_OLDEST = """
            delete from remembered_answer where digest in (
              select digest from remembered_answer where owner = :owner
              order by stored_at desc offset cast(:kept as integer))""";

    private final CacheConfig config;
    private final DatabaseSteps steps;

    @Inject
    DatabaseStaleStore(CacheConfig config, DatabaseSteps steps) {
        this.config = config;
        this.steps = steps;
    }

    @Override
    public Uni<Kept<String>> find(AnswerKey key, Instant notBefore) {
        return steps.run(() -> Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> session.find(RememberedAnswer.class, key.digest()))))
                .map(found -> found == null || found.storedAt.isBefore(notBefore) ? null
                        : new Kept<>(found.body, found.storedAt));
    }

    @Override
    public Uni<Void> keep(AnswerKey key, String body, Instant askedAt, Instant now) {
        var parameters = Map.<String, Object> of("digest", key.digest(), "operation", key.operation(), "body", body,
                "now", now, "owner", key.owner(), "askedAt", askedAt);
        return inTransaction(session -> lockUnlessNeutral(session, key)
                .chain(() -> execute(session, KEEP, parameters))
                .chain(() -> key.neutral() ? Uni.createFrom().voidItem()
                        : dropOldest(session, key.owner(), config.stalePerAccount())));
    }

    @Override
    public Uni<Void> erase(Mutiny.Session session, UUID account, Instant until) {
        var owner = AnswerKey.owner(account);
        return execute(session, LOCK_OWNER, Map.of("owner", owner, "erasedAt", until))
                .chain(() -> execute(session, ERASE, Map.of("owner", owner, "until", until)));
    }

    @Override
    public Uni<Void> trim(Instant notBefore) {
        return inTransaction(session -> execute(session, "delete from remembered_answer where stored_at < :notBefore",
                Map.of("notBefore", notBefore))
                .chain(() -> dropOldest(session, AnswerKey.owner(null), config.staleNeutral())));
    }

    /** Everybody's answers are never erased; a common row would only make everybody wait. */
    private static Uni<Void> lockUnlessNeutral(Mutiny.Session session, AnswerKey key) {
        return key.neutral() ? Uni.createFrom().voidItem()
                : execute(session, LOCK_OWNER, Map.of("owner", key.owner(), "erasedAt", Instant.EPOCH));
    }

    private static Uni<Void> dropOldest(Mutiny.Session session, String owner, int kept) {
        return execute(session, DROP_OLDEST, Map.of("owner", owner, "kept", kept));
    }

    private Uni<Void> inTransaction(Function<Mutiny.Session, Uni<? extends Void>> work) {
        return steps.run(() -> Panache.withTransaction(() -> Panache.getSession().flatMap(work)));
    }

    private static Uni<Void> execute(Mutiny.Session session, String sql, Map<String, Object> parameters) {
        var query = session.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        return query.executeUpdate().replaceWithVoid();
    }
}
