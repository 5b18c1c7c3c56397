package dev.patchbay.discogs.contract;

import dev.patchbay.discogs.simulated.ContractTimes;
import dev.patchbay.discogs.simulated.DiscogsSubject;
import dev.patchbay.discogs.simulated.SimulatedDiscogs;
import dev.patchbay.discogs.simulated.WithNeighbours;
import dev.patchbay.kit.test.provider.ChaosContract;
import dev.patchbay.kit.test.provider.ProviderSubject;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@WithNeighbours
@TestProfile(ContractTimes.class)
class DiscogsChaosTest extends ChaosContract {

    SimulatedDiscogs discogs;

    @Override
    protected ProviderSubject subject() {
        return new DiscogsSubject(discogs);
    }
}
