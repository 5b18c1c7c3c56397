package dev.patchbay.discogs.contract;

import dev.patchbay.discogs.simulated.WithNeighbours;
import dev.patchbay.kit.test.provider.ContractSettings;
import dev.patchbay.kit.test.provider.HealthContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@WithNeighbours
@TestProfile(ContractSettings.class)
class DiscogsHealthTest extends HealthContract {
}
