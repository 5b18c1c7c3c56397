package dev.patchbay.spotify.contract;

import dev.patchbay.kit.test.provider.ContractSettings;
import dev.patchbay.kit.test.provider.StaleContract;
import dev.patchbay.spotify.simulated.WithNeighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@WithNeighbours
@TestProfile(ContractSettings.class)
class SpotifyStaleTest extends StaleContract {
}
