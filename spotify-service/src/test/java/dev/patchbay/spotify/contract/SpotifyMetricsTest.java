package dev.patchbay.spotify.contract;

import dev.patchbay.kit.test.provider.MetricsContract;
import dev.patchbay.spotify.simulated.WithNeighbours;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithNeighbours
class SpotifyMetricsTest extends MetricsContract {
}
