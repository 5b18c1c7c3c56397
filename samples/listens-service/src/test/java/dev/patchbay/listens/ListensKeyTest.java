package dev.patchbay.listens;

import dev.patchbay.kit.test.status.CanonicalKeyContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithNeighbours
class ListensKeyTest extends CanonicalKeyContract {
}
