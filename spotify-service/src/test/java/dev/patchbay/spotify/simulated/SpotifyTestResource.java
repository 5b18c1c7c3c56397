package dev.patchbay.spotify.simulated;

import java.util.Map;

import dev.patchbay.simulators.Simulators;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Gives a {@code @QuarkusTest} the Spotify simulator. */
public final class SpotifyTestResource implements QuarkusTestResourceLifecycleManager {

    private Simulators simulators;

    @Override
    public Map<String, String> start() {
        simulators = Simulators.start(0);
        return Map.of("patchbay.spotify.api-url", spotify().apiUrl().toString());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(spotify(), new TestInjector.MatchesType(SimulatedSpotify.class));
    }

    @Override
    public void stop() {
        if (simulators != null) {
            simulators.close();
        }
    }

    private SimulatedSpotify spotify() {
        return new SimulatedSpotify(simulators.baseUri());
    }
}
