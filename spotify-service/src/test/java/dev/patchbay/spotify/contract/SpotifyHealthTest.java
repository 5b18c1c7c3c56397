package dev.patchbay.spotify.contract;

import dev.patchbay.kit.test.provider.HealthContract;
import dev.patchbay.kit.test.provider.ProviderSubject;
import dev.patchbay.spotify.simulated.QuickBreaker;
import dev.patchbay.spotify.simulated.SimulatedSpotify;
import dev.patchbay.spotify.simulated.SpotifySubject;
import dev.patchbay.spotify.simulated.WithNeighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@WithNeighbours
@TestProfile(QuickBreaker.class)
class SpotifyHealthTest extends HealthContract {

    SimulatedSpotify spotify;

    @Override
    protected ProviderSubject subject() {
        return new SpotifySubject(spotify);
    }
}
