package dev.patchbay.euria.contract;

import dev.patchbay.euria.simulated.ContractTimes;
import dev.patchbay.euria.simulated.EuriaSubject;
import dev.patchbay.euria.simulated.SimulatedEuria;
import dev.patchbay.euria.simulated.WithNeighbours;
import dev.patchbay.kit.test.provider.ErrorContract;
import dev.patchbay.kit.test.provider.ProviderSubject;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@WithNeighbours
@TestProfile(ContractTimes.class)
class EuriaErrorTest extends ErrorContract {

    SimulatedEuria euria;

    @Override
    protected ProviderSubject subject() {
        return new EuriaSubject(euria);
    }
}
