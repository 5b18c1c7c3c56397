package dev.patchbay.kit.integration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.kit.call.Provider;
import dev.patchbay.kit.token.Disconnected;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts of the canonical resource; every label comes from a closed list. */
@Singleton
class IntegrationMetrics {

    private final Provider provider;
    private final MeterRegistry registry;

    @Inject
    IntegrationMetrics(Provider provider, MeterRegistry registry) {
        this.provider = provider;
        this.registry = registry;
    }

    void statusAnswered(ConnectionStatus status, Throwable failure) {
        registry.counter("integration.status.requests", "provider", provider.name(), "status", outcome(failure),
                "auth_state", status == null ? "unknown" : status.reason().wireName()).increment();
    }

    void disconnectAnswered(Disconnected answer, Throwable failure) {
        var outcome = answer == null ? outcome(failure) : answer.disconnected() ? "disconnected" : "not_connected";
        registry.counter("integration.disconnects", "provider", provider.name(), "outcome", outcome).increment();
    }

    private static String outcome(Throwable failure) {
        return switch (failure) {
            case null -> "success";
            case ProblemException problem -> problem.code().wireName();
            default -> ErrorCode.INTERNAL_ERROR.wireName();
        };
    }
}
