package dev.patchbay.outbox.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;

import dev.patchbay.contracts.event.CloudEvent;
import dev.patchbay.outbox.consume.EventConsumer;
import dev.patchbay.outbox.consume.EventConsumers;
import dev.patchbay.outbox.inbox.Inbox;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;

/** A consumer as services have them: one effect for each event, and a projection of the newest state. */
@ApplicationScoped
class ChangeConsumer {

    private final Inbox inbox;
    private final Traces traces;
    private final EventConsumer consumer;

    @Inject
    ChangeConsumer(Inbox inbox, Traces traces, EventConsumers consumers) {
        this.inbox = inbox;
        this.traces = traces;
        this.consumer = consumers.named("changes").on(Change.TYPE, Change.class, this::changed);
    }

    @Incoming("changes")
    Uni<Void> on(ConsumerRecord<String, byte[]> message) {
        return consumer.consume(message);
    }

    private Uni<?> changed(CloudEvent<Change> event) {
        if (event.data().name().equals(Change.POISON)) {
            throw new IllegalStateException("Poison");
        }
        traces.handled(event.id(), Span.current().getSpanContext());
        return inbox.once("effects", event, session -> effect(session, event))
                .chain(() -> inbox.newest("projection", event, event.data().sequence(),
                        session -> project(session, event.data())));
    }

    private static Uni<?> effect(Mutiny.Session session, CloudEvent<Change> event) {
        return session.createNativeQuery("insert into effect (event_id, name, sequence) values (:id, :name, :sequence)")
                .setParameter("id", event.id()).setParameter("name", event.data().name())
                .setParameter("sequence", event.data().sequence()).executeUpdate();
    }

    private static Uni<?> project(Mutiny.Session session, Change change) {
        return session.createNativeQuery("""
                insert into projection (name, sequence) values (:name, :sequence)
                on conflict (name) do update set sequence = :sequence, changes = projection.changes + 1""")
                .setParameter("name", change.name()).setParameter("sequence", change.sequence()).executeUpdate();
    }
}
