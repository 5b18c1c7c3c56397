package dev.patchbay.discogs.contract;

import dev.patchbay.discogs.simulated.WithNeighbours;
import dev.patchbay.kit.test.provider.MetricsContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithNeighbours
class DiscogsMetricsTest extends MetricsContract {
}
