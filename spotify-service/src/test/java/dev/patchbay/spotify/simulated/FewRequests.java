package dev.patchbay.spotify.simulated;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Three requests in any ten seconds; nothing stays fresh, so that every call wants one. */
public class FewRequests implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("patchbay.rate.limit", "3", "patchbay.rate.window", "10s", "patchbay.cache.fresh-for", "1ms");
    }
}
