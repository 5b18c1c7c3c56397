package dev.patchbay.euria.simulated;

import java.util.HashMap;
import java.util.Map;

import dev.patchbay.kit.test.provider.ContractConfig;
import io.quarkus.test.junit.QuarkusTestProfile;

/** As the contracts want it; nothing stays fresh, since the one read of EurIA must ask it. */
public class QuickBreaker implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        var config = new HashMap<>(ContractConfig.QUICK_BREAKER);
        config.putAll(Map.of("patchbay.cache.fresh-for", "1ms"));
        return config;
    }
}
