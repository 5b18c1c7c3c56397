package dev.patchbay.kit.block;

import java.time.Instant;
import java.time.ZoneOffset;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.kit.database.DatabaseSteps;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

@Singleton
class DatabaseBlockStore implements BlockStore {

    private static final String READ = "select blocked_until from provider_block where provider = $1 and scope = $2";
    // accounts come and go: what is over goes with the next block
    private static final String EXTEND = """
            with over as (
              delete from provider_block where ctid in (select ctid from provider_block
                where provider = $1 and scope not in ('app', $2) and blocked_until < now() for update skip locked))
            insert into provider_block as known (provider, scope, blocked_until) values ($1, $2, $3)
            on conflict (provider, scope) do update set blocked_until = excluded.blocked_until
            where known.blocked_until < excluded.blocked_until""";

    private final DatabaseSteps steps;
    private final Pool pool;

    @Inject
    DatabaseBlockStore(DatabaseSteps steps, Pool pool) {
        this.steps = steps;
        this.pool = pool;
    }

    @Override
    public Uni<Instant> blockedUntil(String provider, String scope) {
        return steps.run(() -> pool.preparedQuery(READ).execute(Tuple.of(provider, scope)))
                .map(rows -> rows.size() == 0 ? Instant.EPOCH
                        : rows.iterator().next().getOffsetDateTime("blocked_until").toInstant());
    }

    @Override
    public Uni<Void> extend(String provider, String scope, Instant until) {
        var row = Tuple.of(provider, scope, until.atOffset(ZoneOffset.UTC));
        return steps.run(() -> pool.preparedQuery(EXTEND).execute(row)).replaceWithVoid();
    }
}
