package dev.patchbay.spotify.simulated;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * Three requests in any ten seconds, not one more where the database is slow; nothing stays fresh, so every call wants one.
 * And nobody listens where Kafka should be.
 */
public class HardTimes implements QuarkusTestProfile {

    private static final Map<String, String> FEW_REQUESTS = Map.of("patchbay.rate.limit", "3", "patchbay.rate.window", "10s",
            "patchbay.cache.fresh-for", "1ms", "patchbay.rate.without-store", "0", "patchbay.call.database-patience", "5s",
            "patchbay.rate.lease", "5s");

    private static final Map<String, String> NO_KAFKA = Map.of("mp.messaging.incoming.connections.bootstrap.servers",
            "127.0.0.1:1", "mp.messaging.incoming.erasures.bootstrap.servers", "127.0.0.1:1");

    @Override
    public Map<String, String> getConfigOverrides() {
        var config = new HashMap<>(FEW_REQUESTS);
        config.putAll(NO_KAFKA);
        return config;
    }
}
