package dev.patchbay.discogs.contract;

import dev.patchbay.discogs.simulated.ContractTimes;
import dev.patchbay.discogs.simulated.DiscogsSubject;
import dev.patchbay.discogs.simulated.SimulatedDiscogs;
import dev.patchbay.discogs.simulated.WithNeighbours;
import dev.patchbay.kit.test.provider.ProviderSubject;
import dev.patchbay.kit.test.provider.StaleContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@WithNeighbours
@TestProfile(ContractTimes.class)
class DiscogsStaleTest extends StaleContract {

    SimulatedDiscogs discogs;

    @Override
    protected ProviderSubject subject() {
        return new DiscogsSubject(discogs);
    }
}
