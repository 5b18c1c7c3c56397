package dev.patchbay.euria.integration;

import dev.patchbay.euria.simulated.SimulatedEuria;
import dev.patchbay.euria.simulated.WithNeighbours;
import dev.patchbay.kit.test.control.ControlContract;
import dev.patchbay.kit.test.tokens.FakeCredential;
import dev.patchbay.kit.test.tokens.Statuses;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithNeighbours
class EuriaControlTest extends ControlContract {

    SimulatedEuria euria;

    @Override
    protected String provider() {
        return "euria";
    }

    @Override
    protected void connect() {
        euria.restore();
        tokenService.connect(account, Statuses.connected("euria"), FakeCredential.key(SimulatedEuria.key("mira")));
    }

    @Override
    protected String read() {
        return "/models";
    }

    @Override
    protected long callsToProvider() {
        return euria.calls();
    }
}
