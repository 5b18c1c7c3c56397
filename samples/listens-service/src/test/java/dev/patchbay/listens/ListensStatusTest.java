package dev.patchbay.listens;

import dev.patchbay.kit.test.status.CanonicalStatusContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithNeighbours
class ListensStatusTest extends CanonicalStatusContract {

    SimulatedListens listens;

    @Override
    protected String provider() {
        return "listens";
    }

    @Override
    protected String connectRequest() {
        return "{\"key\":\"" + SimulatedListens.TOKEN + "\"}";
    }

    @Override
    protected long callsToProvider() {
        return listens.calls();
    }
}
