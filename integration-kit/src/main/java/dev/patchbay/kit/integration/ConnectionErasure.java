package dev.patchbay.kit.integration;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import dev.patchbay.contracts.event.CloudEvent;
import dev.patchbay.contracts.event.ConnectionChanged;
import dev.patchbay.contracts.event.ConnectionEventType;
import dev.patchbay.kit.call.Provider;
import dev.patchbay.outbox.consume.EventConsumer;
import dev.patchbay.outbox.consume.EventConsumers;
import dev.patchbay.outbox.inbox.Inbox;
import io.smallrye.mutiny.Uni;

/**
 * Erases what the replicas have in common of a connection that began or ended. They are one consumer group, which goes on
 * where it was: an end that nobody could follow, because the database or the service was away, is followed later. Each is
 * followed once, and none that is older than one that was.
 */
@ApplicationScoped
class ConnectionErasure {

    private static final String NAME = "erasures";

    private final EventConsumer consumer;
    private final Inbox inbox;
    private final Provider provider;
    private final AccountMemory memory;
    private final Clock clock;

    @Inject
    ConnectionErasure(EventConsumers consumers, Inbox inbox, Provider provider, AccountMemory memory, Clock clock) {
        this.clock = clock;
        this.inbox = inbox;
        this.provider = provider;
        this.memory = memory;
        this.consumer = consumers.named(NAME);
        ConnectionListener.BOUNDARIES
                .forEach(type -> consumer.on(type.type(), ConnectionChanged.class, event -> followed(type, event)));
    }

    @Incoming(NAME)
    Uni<Void> heard(ConsumerRecord<String, byte[]> message) {
        return consumer.consume(message);
    }

    private Uni<?> followed(ConnectionEventType type, CloudEvent<ConnectionChanged> event) {
        var change = event.data();
        return provider.name().equals(change.provider())
                ? inbox.newest(NAME, event, change.sequence(),
                        session -> memory.erase(session, change.account(), ConnectionListener.until(type, event, clock)))
                : Uni.createFrom().voidItem();
    }
}
