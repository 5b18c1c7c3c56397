package dev.patchbay.kit.test.provider;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import dev.patchbay.simulators.Simulators;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Leads a {@code @QuarkusTest} to the simulators. Fields of the simulated provider's type are filled in, and the subject of
 * the contracts.
 */
public abstract class SimulatorsTestResource<S extends ProviderSubject> implements QuarkusTestResourceLifecycleManager {

    private Simulators simulators;
    private S subject;

    /** @param base of the simulators */
    protected abstract S subject(URI base);

    /** With a guest for a provider that they do not know. */
    protected Simulators simulators() {
        return Simulators.start(0);
    }

    /** Prepares the provider; what the service needs to know beside its address. */
    protected Map<String, String> config(S prepared) {
        return Map.of();
    }

    @Override
    public final Map<String, String> start() {
        simulators = simulators();
        subject = subject(simulators.baseUri());
        var config = new HashMap<>(config(subject));
        config.put("patchbay." + subject.name() + ".api-url", subject.simulated().apiUrl().toString());
        return config;
    }

    @Override
    public final void inject(TestInjector injector) {
        injector.injectIntoFields(subject, new TestInjector.MatchesType(ProviderSubject.class));
        injector.injectIntoFields(subject.simulated(), new TestInjector.MatchesType(subject.simulated().getClass()));
    }

    @Override
    public final void stop() {
        if (simulators != null) {
            simulators.close();
        }
    }
}
