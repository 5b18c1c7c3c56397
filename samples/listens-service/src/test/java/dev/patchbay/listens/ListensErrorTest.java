package dev.patchbay.listens;

import dev.patchbay.kit.test.provider.ContractSettings;
import dev.patchbay.kit.test.provider.ErrorContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@WithNeighbours
@TestProfile(ContractSettings.class)
class ListensErrorTest extends ErrorContract {
}
