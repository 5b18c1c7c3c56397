package dev.patchbay.discogs.integration;

import dev.patchbay.discogs.simulated.WithNeighbours;
import dev.patchbay.kit.test.status.CanonicalKeyContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithNeighbours
class DiscogsKeyTest extends CanonicalKeyContract {
}
