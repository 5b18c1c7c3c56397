package dev.patchbay.euria.simulated;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The queue is tried again soon, and three times; no credential is remembered. */
public class QuickQueue implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("patchbay.euria.retry.every", "100ms", "patchbay.euria.retry.first-pause", "500ms",
                "patchbay.euria.retry.longest-pause", "500ms", "patchbay.euria.retry.attempts", "3",
                "patchbay.breaker.failures", "1000", "patchbay.token.remembered-for", "1ms");
    }
}
