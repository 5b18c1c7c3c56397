package dev.patchbay.discogs.contract;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import dev.patchbay.discogs.simulated.WithNeighbours;
import dev.patchbay.kit.test.provider.ContractSettings;
import dev.patchbay.kit.test.provider.RateLimitContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@WithNeighbours
@TestProfile(ContractSettings.class)
class DiscogsRateLimitTest extends RateLimitContract {

    @Inject
    DataSource database;

    @Override
    protected DataSource database() {
        return database;
    }
}
