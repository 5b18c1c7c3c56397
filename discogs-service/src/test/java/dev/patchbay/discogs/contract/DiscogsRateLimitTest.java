package dev.patchbay.discogs.contract;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import dev.patchbay.discogs.simulated.ContractTimes;
import dev.patchbay.discogs.simulated.DiscogsSubject;
import dev.patchbay.discogs.simulated.SimulatedDiscogs;
import dev.patchbay.discogs.simulated.WithNeighbours;
import dev.patchbay.kit.test.provider.ProviderSubject;
import dev.patchbay.kit.test.provider.RateLimitContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@WithNeighbours
@TestProfile(ContractTimes.class)
class DiscogsRateLimitTest extends RateLimitContract {

    SimulatedDiscogs discogs;

    @Inject
    DataSource database;

    @Override
    protected DataSource database() {
        return database;
    }

    @Override
    protected ProviderSubject subject() {
        return new DiscogsSubject(discogs);
    }
}
