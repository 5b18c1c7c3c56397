package dev.patchbay.euria.simulated;

import java.util.HashMap;
import java.util.Map;

import dev.patchbay.kit.test.provider.ContractConfig;
import io.quarkus.test.junit.QuarkusTestProfile;

/** As the contracts want it. */
public class ContractTimes implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        var config = new HashMap<>(ContractConfig.SHORT_TIMES);
        config.putAll(Map.of("patchbay.euria.limits.total", "120s"));
        return config;
    }
}
