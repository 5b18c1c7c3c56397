package dev.patchbay.spotify.integration;

import dev.patchbay.kit.test.control.ControlContract;
import dev.patchbay.spotify.simulated.WithNeighbours;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithNeighbours
class SpotifyControlTest extends ControlContract {
}
