package dev.patchbay.kit.support;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Limits of the database that a test can reach; patience with a machine that is busy with other tests. */
public class SmallCache implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("patchbay.cache.stale-per-account", "3", "patchbay.cache.stale-bytes", "1K",
                "patchbay.call.database-patience", "30s");
    }
}
