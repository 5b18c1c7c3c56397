package dev.patchbay.spotify.integration;

import dev.patchbay.kit.test.status.CanonicalStatusContract;
import dev.patchbay.spotify.simulated.WithNeighbours;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithNeighbours
class SpotifyStatusTest extends CanonicalStatusContract {
}
