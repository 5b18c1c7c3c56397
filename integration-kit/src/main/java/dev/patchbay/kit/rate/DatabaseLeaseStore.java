package dev.patchbay.kit.rate;

import java.time.Duration;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.kit.call.CallConfig;
import dev.patchbay.kit.call.Priority;
import dev.patchbay.kit.call.Provider;
import dev.patchbay.kit.database.DatabaseSteps;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** One row for each provider app, which everybody who leases locks for the length of one statement. */
@Singleton
@Typed(DatabaseLeaseStore.class)
class DatabaseLeaseStore implements LeaseStore {

    private static final String LEASE = "select lease, granted, wait_ms, remaining, delay_ms from lease_slots($1, $2, $3, "
            + "$4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    private static final String HEED = "select heed_limit($1, $2, $3, $4)";

    private final LeaseTerms terms;
    private final Pool pool;
    private final DatabaseSteps steps;

    @Inject
    DatabaseLeaseStore(Provider provider, RateConfig config, CallConfig calls, Pool pool, DatabaseSteps steps) {
        this.terms = LeaseTerms.of(provider, config, calls);
        this.pool = pool;
        this.steps = steps;
    }

    @Override
    public Uni<Grant> lease(Request request) {
        var parameters = parameters(request);
        return steps.toItsEnd(() -> pool.preparedQuery(LEASE).execute(parameters)
                .map(rows -> grant(rows.iterator().next())));
    }

    @Override
    public Uni<Void> heed(ToldLimit told) {
        var parameters = Tuple.of(terms.app(), told.limit(), told.used(), terms.used().toMillis());
        return steps.toItsEnd(() -> pool.preparedQuery(HEED).execute(parameters).replaceWithVoid());
    }

    private Tuple parameters(Request request) {
        var settled = request.settled();
        return Tuple.tuple().addString(terms.app()).addInteger(terms.limit()).addInteger(terms.reserved())
                .addBoolean(request.priority() == Priority.BACKGROUND).addInteger(request.wanted())
                .addInteger(request.needed()).addLong(terms.used().toMillis()).addLong(terms.unsettled().toMillis())
                .addArrayOfLong(settled.stream().map(Settled::lease).toArray(Long[]::new))
                .addArrayOfInteger(settled.stream().map(Settled::used).toArray(Integer[]::new))
                .addArrayOfLong(settled.stream().map(end -> end.idleFor().toMillis()).toArray(Long[]::new))
                .addInteger(request.unasked())
                .addLong(terms.spacing().toMillis()).addLong(terms.patience(request.priority()).toMillis());
    }

    private static Grant grant(Row row) {
        return new Grant(row.getLong("lease"), row.getInteger("granted"), Duration.ofMillis(row.getLong("wait_ms")),
                row.getInteger("remaining"), Duration.ofMillis(row.getLong("delay_ms")));
    }
}
