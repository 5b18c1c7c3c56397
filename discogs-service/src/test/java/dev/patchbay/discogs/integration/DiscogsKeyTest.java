package dev.patchbay.discogs.integration;

import dev.patchbay.discogs.simulated.SimulatedDiscogs;
import dev.patchbay.discogs.simulated.WithNeighbours;
import dev.patchbay.kit.test.status.CanonicalKeyContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithNeighbours
class DiscogsKeyTest extends CanonicalKeyContract {

    SimulatedDiscogs discogs;

    @Override
    protected String provider() {
        return "discogs";
    }

    @Override
    protected String goodKey() {
        return SimulatedDiscogs.key("mira");
    }

    @Override
    protected long callsToProvider() {
        return discogs.calls();
    }
}
