package dev.patchbay.spotify.simulated;

import java.util.Map;

import dev.patchbay.kit.test.provider.ContractConfig;
import io.quarkus.test.junit.QuarkusTestProfile;

/** What the contracts need that see each deadline end. */
public class ShortTimes implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return ContractConfig.SHORT_TIMES;
    }
}
