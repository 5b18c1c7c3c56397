package dev.patchbay.listens;

import dev.patchbay.kit.test.status.CanonicalStatusContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithNeighbours
class ListensStatusTest extends CanonicalStatusContract {
}
