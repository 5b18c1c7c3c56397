package dev.patchbay.spotify.contract;

import dev.patchbay.kit.test.provider.MetricsContract;
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
class SpotifyMetricsTest extends MetricsContract {

    SimulatedSpotify spotify;

    @Override
    protected ProviderSubject subject() {
        return new SpotifySubject(spotify);
    }
}
