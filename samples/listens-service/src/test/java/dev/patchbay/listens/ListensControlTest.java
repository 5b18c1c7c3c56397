package dev.patchbay.listens;

import dev.patchbay.kit.test.control.ControlContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithNeighbours
class ListensControlTest extends ControlContract {
}
