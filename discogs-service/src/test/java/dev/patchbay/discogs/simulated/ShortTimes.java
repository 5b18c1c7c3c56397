package dev.patchbay.discogs.simulated;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Deadlines that let a test see each of them end; nothing stays fresh, so that every call goes out. */
public class ShortTimes implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("patchbay.call.attempt-timeout", "1s", "patchbay.call.deadline", "4s", "patchbay.cache.fresh-for",
                "1ms");
    }
}
