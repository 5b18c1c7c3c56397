package dev.patchbay.euria.integration;

import dev.patchbay.euria.simulated.WithNeighbours;
import dev.patchbay.kit.test.control.ControlContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithNeighbours
class EuriaControlTest extends ControlContract {
}
