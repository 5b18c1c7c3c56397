package dev.patchbay.discogs.integration;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.discogs.simulated.SimulatedDiscogs;
import dev.patchbay.discogs.simulated.WithNeighbours;
import dev.patchbay.kit.test.control.ControlContract;
import dev.patchbay.kit.test.tokens.FakeCredential;
import dev.patchbay.kit.test.tokens.Statuses;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithNeighbours
class DiscogsControlTest extends ControlContract {

    SimulatedDiscogs discogs;

    @Override
    protected String provider() {
        return "discogs";
    }

    @Override
    protected void connect() {
        discogs.mend();
        tokenService.connect(account, Statuses.lasting("discogs", new ProviderAccount("4100001", "mira_crates")),
                FakeCredential.key(SimulatedDiscogs.key("mira")));
    }

    @Override
    protected String read() {
        return "/search?q=river";
    }

    @Override
    protected long callsToProvider() {
        return discogs.calls();
    }
}
