package dev.patchbay.token.status;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.token.authorization.AuthorizationAttempt;
import dev.patchbay.token.connection.Connection;
import dev.patchbay.token.connection.ConnectionState;
import dev.patchbay.token.connection.Connections;
import dev.patchbay.token.connection.Statuses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class StatusQuery {

    private final Connections connections;
    private final Statuses statuses;
    private final Clock clock;

    @Inject
    StatusQuery(Connections connections, Statuses statuses, Clock clock) {
        this.connections = connections;
        this.statuses = statuses;
        this.clock = clock;
    }

    @WithSession
    Uni<ConnectionStatus> status(ConnectionKey key) {
        return connections.find(key)
                .flatMap(connection -> connection == null || connection.state() == ConnectionState.NONE
                        ? withoutTokens(key, connection)
                        : Uni.createFrom().item(statuses.of(connection)));
    }

    /** Somebody who is at the provider's consent page right now is told so, not that nothing ever happened. */
    private Uni<ConnectionStatus> withoutTokens(ConnectionKey key, Connection connection) {
        return AuthorizationAttempt.pending(key, clock.instant()).map(pending -> {
            if (pending) {
                return statuses.none(key.provider(), Cause.AUTHORIZATION_PENDING);
            }
            return connection == null ? statuses.none(key.provider(), Cause.NEVER_CONNECTED) : statuses.of(connection);
        });
    }
}
