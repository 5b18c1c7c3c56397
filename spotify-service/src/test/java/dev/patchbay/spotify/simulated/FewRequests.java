package dev.patchbay.spotify.simulated;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Three requests in any ten seconds, not one more where the database is slow; nothing stays fresh, so every call wants one. */
public class FewRequests implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("patchbay.rate.limit", "3", "patchbay.rate.window", "10s", "patchbay.cache.fresh-for", "1ms",
                "patchbay.rate.without-database", "0", "patchbay.call.database-patience", "5s", "patchbay.rate.lease", "5s");
    }
}
