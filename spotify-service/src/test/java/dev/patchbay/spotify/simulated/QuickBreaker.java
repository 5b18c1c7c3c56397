package dev.patchbay.spotify.simulated;

import java.util.Map;

import dev.patchbay.kit.test.provider.ContractConfig;
import io.quarkus.test.junit.QuarkusTestProfile;

/** What the contracts need that see the circuit. */
public class QuickBreaker implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return ContractConfig.QUICK_BREAKER;
    }
}
