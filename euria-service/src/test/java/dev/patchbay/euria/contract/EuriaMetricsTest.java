package dev.patchbay.euria.contract;

import dev.patchbay.euria.simulated.WithNeighbours;
import dev.patchbay.kit.test.provider.ContractSettings;
import dev.patchbay.kit.test.provider.MetricsContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@WithNeighbours
@TestProfile(ContractSettings.class)
class EuriaMetricsTest extends MetricsContract {
}
