package dev.patchbay.listens;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.kit.test.control.ControlContract;
import dev.patchbay.kit.test.tokens.FakeCredential;
import dev.patchbay.kit.test.tokens.Statuses;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithNeighbours
class ListensControlTest extends ControlContract {

    SimulatedListens listens;

    @Override
    protected String provider() {
        return "listens";
    }

    @Override
    protected void connect() {
        tokenService.connect(account, Statuses.lasting("listens", new ProviderAccount("ada", "Ada")),
                FakeCredential.key(SimulatedListens.TOKEN));
    }

    @Override
    protected String read() {
        return "/search?q=river";
    }

    @Override
    protected long callsToProvider() {
        return listens.calls();
    }
}
