package dev.patchbay.euria.integration;

import dev.patchbay.euria.simulated.WithNeighbours;
import dev.patchbay.kit.test.status.CanonicalStatusContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithNeighbours
class EuriaStatusTest extends CanonicalStatusContract {
}
