package dev.patchbay.discogs.contract;

import dev.patchbay.discogs.simulated.WithNeighbours;
import dev.patchbay.kit.test.provider.ChaosContract;
import dev.patchbay.kit.test.provider.ContractSettings;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@WithNeighbours
@TestProfile(ContractSettings.class)
class DiscogsChaosTest extends ChaosContract {
}
