package dev.patchbay.discogs.simulated;

import java.util.Map;

import dev.patchbay.simulators.Simulators;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Gives a {@code @QuarkusTest} the Discogs simulator, which counts no limit unless a test wants it to. */
public final class DiscogsTestResource implements QuarkusTestResourceLifecycleManager {

    private Simulators simulators;

    @Override
    public Map<String, String> start() {
        simulators = Simulators.start(0);
        discogs().limit(100_000, 60);
        return Map.of("patchbay.discogs.api-url", discogs().apiUrl().toString(), "patchbay.discogs.user-agent",
                "PatchbayTest/0.1 +https://patchbay.example");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(discogs(), new TestInjector.MatchesType(SimulatedDiscogs.class));
    }

    @Override
    public void stop() {
        if (simulators != null) {
            simulators.close();
        }
    }

    private SimulatedDiscogs discogs() {
        return new SimulatedDiscogs(simulators.baseUri());
    }
}
