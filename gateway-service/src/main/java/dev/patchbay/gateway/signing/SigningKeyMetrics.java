package dev.patchbay.gateway.signing;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** {@code patchbay_signing_keys}, {@code patchbay_signing_key_age_seconds} and {@code patchbay_signing_key_checks_total}. */
@Singleton
class SigningKeyMetrics {

    private final MeterRegistry registry;
    private final Clock clock;

    @Inject
    SigningKeyMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    void watch(SigningKeys keys) {
        Gauge.builder("patchbay.signing.keys", keys, SigningKeys::published).description("Published signing keys")
                .register(registry);
        Gauge.builder("patchbay.signing.key.age", keys, this::ageSeconds).baseUnit("seconds")
                .description("How long the current signing key has been signing").register(registry);
    }

    void checked(boolean successful) {
        registry.counter("patchbay.signing.key.checks", "outcome", successful ? "succeeded" : "failed").increment();
    }

    private double ageSeconds(SigningKeys keys) {
        return keys.loaded().map(entry -> (double) Duration.between(entry.signsFrom(), clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }
}
