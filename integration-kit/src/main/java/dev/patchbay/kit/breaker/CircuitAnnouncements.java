package dev.patchbay.kit.breaker;

import java.time.Instant;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.patchbay.contracts.event.CircuitChanged;
import dev.patchbay.contracts.event.CloudEvent;
import dev.patchbay.contracts.event.ProviderEventType;
import dev.patchbay.contracts.event.Topics;
import dev.patchbay.kit.call.Provider;
import dev.patchbay.kit.database.Backlog;
import dev.patchbay.kit.database.DatabaseSteps;
import dev.patchbay.kit.event.EventSource;
import dev.patchbay.outbox.Outbox;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/**
 * Tells others what the circuit of this instance does, in order, through the outbox. No call waits for it: what the database
 * does not take is lost, and counted in {@code integration_circuit_announcements_total{provider,outcome}}, the outcome being
 * {@code written} or {@code lost}.
 */
@Singleton
class CircuitAnnouncements implements CircuitListener {

    private static final Logger LOG = Logger.getLogger(CircuitAnnouncements.class);
    private static final int MOST_WAITING = 100;

    private final Provider provider;
    private final EventSource source;
    private final Outbox outbox;
    private final DatabaseSteps steps;
    private final Counter written;
    private final Counter lost;
    private final Backlog<CloudEvent<CircuitChanged>> backlog = new Backlog<>(MOST_WAITING, this::write);
    private long sequence;

    @Inject
    CircuitAnnouncements(Provider provider, EventSource source, Outbox outbox, DatabaseSteps steps, MeterRegistry metrics) {
        this.provider = provider;
        this.source = source;
        this.outbox = outbox;
        this.steps = steps;
        this.written = metrics.counter("integration.circuit.announcements", "provider", provider.name(), "outcome",
                "written");
        this.lost = metrics.counter("integration.circuit.announcements", "provider", provider.name(), "outcome", "lost");
    }

    @Override
    public synchronized void changed(CircuitState state, Instant nextAttempt) {
        sequence++;
        var event = event(state, nextAttempt);
        if (!backlog.add(event)) {
            lost(event, "too many wait for the database");
        }
    }

    private Uni<Void> write(CloudEvent<CircuitChanged> event) {
        return steps.toItsEnd(() -> Panache.withTransaction(() -> outbox.add(Topics.PROVIDERS, event)))
                .invoke(() -> written.increment()).onFailure().invoke(failure -> lost(event, failure.getMessage()));
    }

    private void lost(CloudEvent<?> event, String why) {
        LOG.warnf("An event of type %s is lost: %s", event.type(), why);
        lost.increment();
    }

    /** Without a correlation id: no single request opens a circuit. */
    private CloudEvent<CircuitChanged> event(CircuitState state, Instant nextAttempt) {
        return source.event(type(state), null, new CircuitChanged(provider.name(), source.instance(), sequence,
                nextAttempt == null ? null : nextAttempt.getEpochSecond()));
    }

    private static ProviderEventType type(CircuitState state) {
        return switch (state) {
            case OPEN -> ProviderEventType.CIRCUIT_OPENED;
            case HALF_OPEN -> ProviderEventType.CIRCUIT_HALF_OPENED;
            case CLOSED -> ProviderEventType.CIRCUIT_CLOSED;
        };
    }
}
