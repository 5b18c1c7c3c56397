package dev.patchbay.kit.integration;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

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
    private final Clock clock;

    @Inject
    ConnectionListener(EventConsumers consumers, Provider provider, AccountMemory memory, Clock clock) {
        this.clock = clock;
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
        if (provider.name().equals(event.data().provider())) {
            forget(type, event.data().account(), until(type, event, clock));
        }
        return Uni.createFrom().voidItem();
    }

    /** What was asked since a connection began belongs to it; after an end nothing belongs anywhere. */
    static Instant until(ConnectionEventType type, CloudEvent<ConnectionChanged> event, Clock clock) {
        return type == ConnectionEventType.CONNECTED ? event.time() : clock.instant();
    }

    private void forget(ConnectionEventType type, UUID account, Instant until) {
        if (BOUNDARIES.contains(type)) {
            memory.forgetHere(account, until);
        } else {
            memory.dropTokens(account);
        }
    }
}
