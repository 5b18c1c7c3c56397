package dev.patchbay.discogs.contract;

import dev.patchbay.discogs.simulated.DiscogsSubject;
import dev.patchbay.discogs.simulated.QuickBreaker;
import dev.patchbay.discogs.simulated.SimulatedDiscogs;
import dev.patchbay.discogs.simulated.WithNeighbours;
import dev.patchbay.kit.test.provider.MetricsContract;
import dev.patchbay.kit.test.provider.ProviderSubject;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@WithNeighbours
@TestProfile(QuickBreaker.class)
class DiscogsMetricsTest extends MetricsContract {

    SimulatedDiscogs discogs;

    @Override
    protected ProviderSubject subject() {
        return new DiscogsSubject(discogs);
    }
}
