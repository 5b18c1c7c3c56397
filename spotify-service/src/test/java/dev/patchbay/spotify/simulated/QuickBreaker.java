package dev.patchbay.spotify.simulated;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The circuit stays open for a second only; one attempt is one failure. */
public class QuickBreaker implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("patchbay.breaker.open-for", "1s", "patchbay.call.retry.max", "0");
    }
}
