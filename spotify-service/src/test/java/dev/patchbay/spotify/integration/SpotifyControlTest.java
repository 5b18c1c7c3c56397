package dev.patchbay.spotify.integration;

import java.time.Instant;

import dev.patchbay.kit.test.control.ControlContract;
import dev.patchbay.kit.test.tokens.Statuses;
import dev.patchbay.spotify.simulated.SimulatedSpotify;
import dev.patchbay.spotify.simulated.WithNeighbours;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithNeighbours
class SpotifyControlTest extends ControlContract {

    SimulatedSpotify spotify;

    @Override
    protected String provider() {
        return "spotify";
    }

    @Override
    protected void connect() {
        spotify.mend();
        tokenService.connect(account, Statuses.connected("spotify"), spotify.grant("mira"), Instant.now().plusSeconds(3_600));
    }

    @Override
    protected String read() {
        return "/search?q=river&market=CH";
    }

    @Override
    protected long callsToProvider() {
        return spotify.calls();
    }
}
