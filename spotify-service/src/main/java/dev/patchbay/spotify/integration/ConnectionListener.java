package dev.patchbay.spotify.integration;

import java.util.EnumSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import dev.patchbay.contracts.event.CloudEvent;
import dev.patchbay.contracts.event.ConnectionChanged;
import dev.patchbay.contracts.event.ConnectionEventType;
import dev.patchbay.outbox.consume.EventConsumer;
import dev.patchbay.outbox.consume.EventConsumers;
import dev.patchbay.outbox.inbox.Inbox;
import dev.patchbay.spotify.call.Provider;
import io.smallrye.mutiny.Uni;

/**
 * Hears of changes that another replica or token-service made. Every replica is a consumer group of its own, since each
 * has a memory, and starts at the end of the topic: what happened before, its empty memory does not know. The database
 * they have in common follows an event once, and none that is older than one it has followed.
 */
@ApplicationScoped
class ConnectionListener {

    private static final String NAME = "connections";
    /** A new connection may be to another account; should the end of the old one come late, nothing of it is left. */
    private static final Set<ConnectionEventType> BOUNDARIES = EnumSet.of(ConnectionEventType.CONNECTED,
            ConnectionEventType.DISCONNECTED);

    private final EventConsumer consumer;
    private final Inbox inbox;
    private final Provider provider;
    private final AccountMemory memory;

    @Inject
    ConnectionListener(EventConsumers consumers, Inbox inbox, Provider provider, AccountMemory memory) {
        this.inbox = inbox;
        this.provider = provider;
        this.memory = memory;
        this.consumer = consumers.named(NAME);
        for (var type : ConnectionEventType.values()) {
            consumer.on(type.type(), ConnectionChanged.class, event -> followed(type, event));
        }
    }

    @Incoming(NAME)
    Uni<Void> heard(ConsumerRecord<String, byte[]> message) {
        return consumer.consume(message);
    }

    private Uni<?> followed(ConnectionEventType type, CloudEvent<ConnectionChanged> event) {
        return provider.name().equals(event.data().provider()) ? changed(type, event) : Uni.createFrom().voidItem();
    }

    private Uni<?> changed(ConnectionEventType type, CloudEvent<ConnectionChanged> event) {
        var account = event.data().account();
        if (!BOUNDARIES.contains(type)) {
            memory.dropTokens(account);
            return inbox.newest(NAME, event, event.data().sequence(), session -> Uni.createFrom().voidItem());
        }
        memory.forgetHere(account);
        return inbox.newest(NAME, event, event.data().sequence(), session -> memory.erase(session, account));
    }
}
