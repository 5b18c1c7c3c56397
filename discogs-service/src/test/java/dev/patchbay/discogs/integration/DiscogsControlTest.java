package dev.patchbay.discogs.integration;

import dev.patchbay.discogs.simulated.WithNeighbours;
import dev.patchbay.kit.test.control.ControlContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithNeighbours
class DiscogsControlTest extends ControlContract {
}
