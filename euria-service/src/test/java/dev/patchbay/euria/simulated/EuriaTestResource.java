package dev.patchbay.euria.simulated;

import java.util.Map;

import dev.patchbay.simulators.Simulators;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Gives a {@code @QuarkusTest} the EurIA simulator. */
public final class EuriaTestResource implements QuarkusTestResourceLifecycleManager {

    private Simulators simulators;

    @Override
    public Map<String, String> start() {
        simulators = Simulators.start(0);
        return Map.of("patchbay.euria.api-url", euria().apiUrl().toString(), "patchbay.euria.product-id", "105",
                "patchbay.euria.model", "mistral3");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(euria(), new TestInjector.MatchesType(SimulatedEuria.class));
    }

    @Override
    public void stop() {
        if (simulators != null) {
            simulators.close();
        }
    }

    private SimulatedEuria euria() {
        return new SimulatedEuria(simulators.baseUri());
    }
}
