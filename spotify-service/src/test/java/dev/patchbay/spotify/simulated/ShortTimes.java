package dev.patchbay.spotify.simulated;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Deadlines and pauses that let a test see each of them end; nothing stays fresh, so that every call goes out. */
public class ShortTimes implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("patchbay.call.attempt-timeout", "1s", "patchbay.call.deadline", "2500ms",
                "patchbay.call.retry.base", "10ms", "patchbay.breaker.open-for", "1s", "patchbay.breaker.failures", "1000",
                "patchbay.cache.fresh-for", "1ms", "patchbay.call.database-patience", "500ms");
    }
}
