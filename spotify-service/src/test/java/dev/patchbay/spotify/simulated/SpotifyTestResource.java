package dev.patchbay.spotify.simulated;

import java.net.URI;

import dev.patchbay.kit.test.provider.SimulatorsTestResource;

/** Gives a {@code @QuarkusTest} the Spotify simulator. */
public final class SpotifyTestResource extends SimulatorsTestResource<SpotifySubject> {

    @Override
    protected SpotifySubject subject(URI base) {
        return new SpotifySubject(new SimulatedSpotify(base));
    }
}
