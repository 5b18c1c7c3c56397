package dev.patchbay.kit.control;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.patchbay.contracts.event.IntegrationControlled;
import dev.patchbay.contracts.event.ProviderEventType;
import dev.patchbay.contracts.event.Topics;
import dev.patchbay.edge.correlation.Correlation;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.kit.call.Provider;
import dev.patchbay.kit.database.DatabaseSteps;
import dev.patchbay.kit.event.EventSource;
import dev.patchbay.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/**
 * One row for all replicas, which each of them reads every second; while it cannot be read, what was read last holds. A
 * change and its events are one transaction.
 */
@Singleton
class SharedControl implements Controls {

    private static final Logger LOG = Logger.getLogger(SharedControl.class);
    private static final int READ_EVERY_MS = 1_000;

    private final String provider;
    private final EventSource source;
    private final Outbox outbox;
    private final DatabaseSteps steps;
    private final Event<ControlChanged> changed;
    private final Vertx vertx;
    private final Clock clock;
    private long changesHere;
    private volatile Control current = Control.ON;

    @Inject
    SharedControl(Provider provider, EventSource source, Outbox outbox, DatabaseSteps steps, Event<ControlChanged> changed,
            Vertx vertx, Clock clock) {
        this.provider = provider.name();
        this.source = source;
        this.outbox = outbox;
        this.steps = steps;
        this.changed = changed;
        this.vertx = vertx;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        read();
        vertx.setPeriodic(READ_EVERY_MS, timer -> read());
    }

    @Override
    public Control current() {
        return current;
    }

    /** @param admin who wants it */
    Uni<Control> change(Control wanted, UUID admin) {
        var correlationId = Correlation.current();
        return steps.run(() -> Panache.withTransaction(() -> IntegrationControl.lock(provider)
                .flatMap(row -> changed(row, wanted, admin, correlationId))))
                .invoke(this::hold).onFailure(failure -> !(failure instanceof ProblemException))
                .transform(SharedControl::unavailable);
    }

    private Uni<Control> changed(IntegrationControl row, Control wanted, UUID admin, String correlationId) {
        var changes = changes(row.control(), wanted);
        row.become(wanted, admin, clock.instant());
        var told = Uni.createFrom().voidItem();
        for (var change : changes) {
            var data = new IntegrationControlled(provider, row.nextSequence(), row.enabled, row.maintenance, row.message);
            told = told.chain(() -> outbox.add(Topics.PROVIDERS, source.event(change, correlationId, data)));
        }
        return told.replaceWith(wanted);
    }

    private static List<ProviderEventType> changes(Control before, Control after) {
        List<ProviderEventType> changes = new ArrayList<>();
        if (before.enabled() != after.enabled()) {
            changes.add(after.enabled() ? ProviderEventType.ENABLED : ProviderEventType.DISABLED);
        }
        if (before.maintenance() != after.maintenance()) {
            changes.add(after.maintenance() ? ProviderEventType.MAINTENANCE_STARTED : ProviderEventType.MAINTENANCE_ENDED);
        }
        return changes;
    }

    private synchronized void hold(Control control) {
        changesHere++;
        become(control);
    }

    /** What was asked before a change of ours may be answered after it, and does not undo it. */
    private synchronized void follow(Control read, long before) {
        if (changesHere == before) {
            become(read);
        }
    }

    private synchronized long changesHere() {
        return changesHere;
    }

    private void read() {
        var before = changesHere();
        steps.run(() -> Panache.withSession(() -> IntegrationControl.read(provider))).subscribe()
                .with(read -> follow(read, before),
                        failure -> LOG.debugf("Flags are read later: %s", failure.getMessage()));
    }

    private void become(Control control) {
        var before = current;
        current = control;
        if (!control.equals(before)) {
            changed.fire(new ControlChanged(control));
        }
    }

    private static ProblemException unavailable(Throwable failure) {
        LOG.error("A change of the integration's switches was not taken", failure);
        return new ProblemException(ErrorCode.SERVICE_UNAVAILABLE,
                "The database did not take the change in time. Read it again, and repeat it if it is not there.");
    }
}
