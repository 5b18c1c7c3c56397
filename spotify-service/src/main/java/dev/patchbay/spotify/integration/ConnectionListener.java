package dev.patchbay.spotify.integration;

import java.util.EnumSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import dev.patchbay.contracts.event.ConnectionChanged;
import dev.patchbay.contracts.event.ConnectionEventType;
import dev.patchbay.outbox.consume.EventConsumer;
import dev.patchbay.outbox.consume.EventConsumers;
import dev.patchbay.spotify.call.Provider;
import io.smallrye.mutiny.Uni;

/**
 * Keeps the memory of this replica true to what another replica or token-service changed. Every replica is a consumer group
 * of its own, since each has a memory, and starts at the end of the topic: what happened before, its empty memory does not
 * know.
 */
@ApplicationScoped
class ConnectionListener {

    /** A new connection may be to another account; should the end of the old one come late, nothing of it is left. */
    static final Set<ConnectionEventType> BOUNDARIES = EnumSet.of(ConnectionEventType.CONNECTED,
            ConnectionEventType.DISCONNECTED);
    private static final String NAME = "connections";

    private final EventConsumer consumer;
    private final Provider provider;
    private final AccountMemory memory;

    @Inject
    ConnectionListener(EventConsumers consumers, Provider provider, AccountMemory memory) {
        this.provider = provider;
        this.memory = memory;
        this.consumer = consumers.named(NAME);
        for (var type : ConnectionEventType.values()) {
            consumer.on(type.type(), ConnectionChanged.class, event -> followed(type, event.data()));
        }
    }

    @Incoming(NAME)
    Uni<Void> heard(ConsumerRecord<String, byte[]> message) {
        return consumer.consume(message);
    }

    private Uni<?> followed(ConnectionEventType type, ConnectionChanged change) {
        if (provider.name().equals(change.provider())) {
            forget(type, change);
        }
        return Uni.createFrom().voidItem();
    }

    private void forget(ConnectionEventType type, ConnectionChanged change) {
        if (BOUNDARIES.contains(type)) {
            memory.forgetHere(change.account());
        } else {
            memory.dropTokens(change.account());
        }
    }
}
