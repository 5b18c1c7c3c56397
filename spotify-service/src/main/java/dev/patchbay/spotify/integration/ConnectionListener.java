package dev.patchbay.spotify.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.contracts.event.CloudEvent;
import dev.patchbay.contracts.event.ConnectionChanged;
import dev.patchbay.contracts.event.ConnectionEventType;
import dev.patchbay.spotify.call.Provider;
import io.smallrye.mutiny.Uni;

/**
 * Hears of changes that another replica or token-service made. Every replica is a consumer group of its own and starts
 * at the end of the topic: what happened before, its empty memory does not know.
 */
@ApplicationScoped
class ConnectionListener {

    private static final Logger LOG = Logger.getLogger(ConnectionListener.class);
    private static final TypeReference<CloudEvent<ConnectionChanged>> EVENT = new TypeReference<>() {
    };

    private final ObjectMapper json;
    private final Provider provider;
    private final AccountMemory memory;

    @Inject
    ConnectionListener(ObjectMapper json, Provider provider, AccountMemory memory) {
        this.json = json;
        this.provider = provider;
        this.memory = memory;
    }

    @Incoming("connections")
    Uni<Void> heard(String record) {
        try {
            var event = json.readValue(record, EVENT);
            return provider.name().equals(event.data().provider()) ? changed(event) : Uni.createFrom().voidItem();
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.warnf("A record that is no connection event is passed over: %s", e.getClass().getName());
            return Uni.createFrom().voidItem();
        }
    }

    private Uni<Void> changed(CloudEvent<ConnectionChanged> event) {
        var account = event.data().account();
        memory.dropTokens(account);
        return ConnectionEventType.DISCONNECTED.type().equals(event.type()) ? memory.forget(account)
                : Uni.createFrom().voidItem();
    }
}
