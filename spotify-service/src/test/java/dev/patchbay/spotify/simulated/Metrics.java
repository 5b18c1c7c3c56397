package dev.patchbay.spotify.simulated;

import io.micrometer.core.instrument.MeterRegistry;

/** The service's own figures about calls. */
public final class Metrics {

    private final MeterRegistry registry;

    public Metrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** How many calls of the operation ended so. */
    public long calls(String operation, String outcome) {
        var timer = registry.find("integration.requests").tags("provider", "spotify", "operation", operation, "outcome",
                outcome).timer();
        return timer == null ? 0 : timer.count();
    }
}
