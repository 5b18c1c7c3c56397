package dev.patchbay.kit.rate;

import java.util.Map;

import jakarta.inject.Inject;

import dev.patchbay.kit.call.CallConfig;
import dev.patchbay.kit.call.TestProvider;
import dev.patchbay.kit.database.DatabaseSteps;
import dev.patchbay.kit.example.WithNeighbours;
import dev.patchbay.kit.test.config.Defaults;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;

@QuarkusTest
@WithNeighbours
class DatabaseSharedRateTest extends SharedRateContract {

    @Inject
    Pool pool;

    @Inject
    DatabaseSteps steps;

    @Override
    protected LeaseStore store(String app, Map<String, String> rate) {
        return new DatabaseLeaseStore(new TestProvider(app), Defaults.with(RateConfig.class, rate),
                Defaults.with(CallConfig.class, rate), pool, steps);
    }
}
