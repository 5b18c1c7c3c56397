package dev.patchbay.kit.rate;

import java.util.EnumMap;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.kit.call.Priority;
import dev.patchbay.kit.call.Provider;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** {@code integration_rate_slots_total{provider,priority,outcome}}, the outcome being {@code granted} or {@code refused}. */
@Singleton
class RateMetrics {

    private final Map<Priority, Counter> granted = new EnumMap<>(Priority.class);
    private final Map<Priority, Counter> refused = new EnumMap<>(Priority.class);

    @Inject
    RateMetrics(Provider provider, MeterRegistry registry) {
        for (var priority : Priority.values()) {
            granted.put(priority, counter(provider, priority, "granted", registry));
            refused.put(priority, counter(provider, priority, "refused", registry));
        }
    }

    void asked(Priority priority, Throwable failure) {
        (failure == null ? granted : refused).get(priority).increment();
    }

    private static Counter counter(Provider provider, Priority priority, String outcome, MeterRegistry registry) {
        return registry.counter("integration.rate.slots", "provider", provider.name(), "priority", priority.wireName(),
                "outcome", outcome);
    }
}
