package dev.patchbay.gateway.relay;

import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;

/** {@code patchbay_relay_requests_seconds}: never labelled with anything that a client can make up. */
@Singleton
class RelayMetrics {

    private final MeterRegistry registry;

    @Inject
    RelayMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param method one of those that the request guard lets through */
    void record(Route route, String method, int status, long nanos) {
        registry.timer("patchbay.relay.requests", "provider", route.provider(), "method", method, "status",
                Integer.toString(status)).record(nanos, TimeUnit.NANOSECONDS);
    }
}
