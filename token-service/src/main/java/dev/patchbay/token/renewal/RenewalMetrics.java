package dev.patchbay.token.renewal;

import java.time.Duration;
import java.util.Collection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

@Singleton
class RenewalMetrics {

    private final MeterRegistry registry;

    @Inject
    RenewalMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void ended(String provider, String outcome, Duration took) {
        Timer.builder("token.renewals").description("Attempts to renew access tokens, by how they ended")
                .tag("provider", provider).tag("outcome", outcome).register(registry).record(took);
    }

    void attemptsInFlight(Collection<?> attempts) {
        Gauge.builder("token.renewals.in.flight", attempts, Collection::size)
                .description("Refresh tokens that are being spent").register(registry);
    }
}
