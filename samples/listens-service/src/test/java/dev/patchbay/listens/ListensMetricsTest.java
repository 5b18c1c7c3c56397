package dev.patchbay.listens;

import dev.patchbay.kit.test.provider.MetricsContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithNeighbours
class ListensMetricsTest extends MetricsContract {
}
