package dev.patchbay.token.disconnection;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.contracts.event.ConnectionEventType;
import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.token.audit.Audit;
import dev.patchbay.token.audit.Audit.Action;
import dev.patchbay.token.authorization.AuthorizationAttempt;
import dev.patchbay.token.authorization.PendingConnection;
import dev.patchbay.token.connection.Connection;
import dev.patchbay.token.connection.ConnectionEvents;
import dev.patchbay.token.connection.ConnectionState;
import dev.patchbay.token.connection.Connections;
import dev.patchbay.token.connection.Credentials;
import dev.patchbay.token.provider.Providers;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Ends a connection: every credential of it is gone when the transaction ends, also those of a consent under way. */
@ApplicationScoped
class Disconnection {

    private final Providers providers;
    private final Connections connections;
    private final Credentials credentials;
    private final ConnectionEvents events;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Disconnection(Providers providers, Connections connections, Credentials credentials, ConnectionEvents events, Audit audit,
            Clock clock) {
        this.providers = providers;
        this.connections = connections;
        this.credentials = credentials;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Disconnected> disconnect(String service, ConnectionKey key) {
        return connections.lockOrCreate(key)
                .call(() -> erase(key))
                .flatMap(connection -> connection.state() == ConnectionState.NONE
                        ? Uni.createFrom().item(Disconnected.NOTHING_THERE)
                        : end(service, connection));
    }

    private Uni<Void> erase(ConnectionKey key) {
        return credentials.erase(key)
                .call(() -> AuthorizationAttempt.erase(key))
                .call(() -> PendingConnection.erase(key));
    }

    private Uni<Disconnected> end(String service, Connection connection) {
        connection.disconnect(clock.instant());
        return events.changed(ConnectionEventType.DISCONNECTED, connection)
                .call(() -> audit.record(service, connection.key(), Action.CONNECTION_DISCONNECTED, "done"))
                .replaceWith(() -> Disconnected.from(providers.require(connection.key().provider()).authorization()));
    }
}
