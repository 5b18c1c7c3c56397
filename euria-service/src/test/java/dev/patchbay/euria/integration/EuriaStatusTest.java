package dev.patchbay.euria.integration;

import dev.patchbay.euria.simulated.SimulatedEuria;
import dev.patchbay.euria.simulated.WithNeighbours;
import dev.patchbay.kit.test.status.CanonicalStatusContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithNeighbours
class EuriaStatusTest extends CanonicalStatusContract {

    SimulatedEuria euria;

    @Override
    protected String provider() {
        return "euria";
    }

    @Override
    protected String connectRequest() {
        return "{\"key\":\"" + SimulatedEuria.key("mira") + "\"}";
    }

    @Override
    protected long callsToProvider() {
        return euria.calls();
    }
}
