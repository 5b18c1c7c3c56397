package dev.patchbay.discogs.simulated;

import java.util.HashMap;
import java.util.Map;

import dev.patchbay.kit.test.provider.ContractConfig;
import io.quarkus.test.junit.QuarkusTestProfile;

/** As the contracts want it, without the spaces between requests. */
public class QuickBreaker implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        var config = new HashMap<>(ContractConfig.QUICK_BREAKER);
        config.putAll(Map.of("patchbay.rate.spacing", "0s", "patchbay.rate.lot", "5"));
        return config;
    }
}
