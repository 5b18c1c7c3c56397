package dev.patchbay.kit.health;

import java.time.Clock;

/** Takes observations and is never asked for a report. */
public final class HealthOfNobody {

    private HealthOfNobody() {
    }

    public static ProviderHealth create(Clock clock) {
        return new ProviderHealth(null, null, null, null, null, clock);
    }
}
