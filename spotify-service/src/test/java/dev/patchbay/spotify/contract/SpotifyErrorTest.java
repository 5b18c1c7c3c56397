package dev.patchbay.spotify.contract;

import dev.patchbay.kit.test.provider.ErrorContract;
import dev.patchbay.kit.test.provider.ProviderSubject;
import dev.patchbay.spotify.simulated.ShortTimes;
import dev.patchbay.spotify.simulated.SimulatedSpotify;
import dev.patchbay.spotify.simulated.SpotifySubject;
import dev.patchbay.spotify.simulated.WithNeighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@WithNeighbours
@TestProfile(ShortTimes.class)
class SpotifyErrorTest extends ErrorContract {

    SimulatedSpotify spotify;

    @Override
    protected ProviderSubject subject() {
        return new SpotifySubject(spotify);
    }
}
