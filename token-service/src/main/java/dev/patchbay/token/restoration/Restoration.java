package dev.patchbay.token.restoration;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.contracts.event.ConnectionEventType;
import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.token.audit.Audit.Action;
import dev.patchbay.token.connection.Connection;
import dev.patchbay.token.connection.ConnectionState;
import dev.patchbay.token.connection.Connections;
import dev.patchbay.token.connection.Credentials;
import dev.patchbay.token.connection.Replacement;
import dev.patchbay.token.connection.Tokens;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Undoes the loss of a connection whose credential the provider rejected by mistake, while it is still set aside. */
@ApplicationScoped
class Restoration {

    private final Connections connections;
    private final Credentials credentials;
    private final Replacement replacement;
    private final Clock clock;

    @Inject
    Restoration(Connections connections, Credentials credentials, Replacement replacement, Clock clock) {
        this.connections = connections;
        this.credentials = credentials;
        this.replacement = replacement;
        this.clock = clock;
    }

    /** A refresh token is tried before anything is served; if the provider rejects it again, all is as before. */
    @WithTransaction
    Uni<ConnectionStatus> restore(String service, ConnectionKey key) {
        return connections.lock(key)
                .onItem().ifNull().failWith(Restoration::nothingToRestore)
                .invoke(connection -> {
                    if (connection.state() != ConnectionState.NEEDS_REAUTH) {
                        throw nothingToRestore();
                    }
                })
                .flatMap(connection -> credentials.takeSetAside(connection)
                        .onItem().ifNull().failWith(Restoration::nothingToRestore)
                        .flatMap(tokens -> use(service, connection, tokens)));
    }

    private Uni<ConnectionStatus> use(String service, Connection connection, Tokens tokens) {
        connection.restore(tokens.scheme(), clock.instant());
        return replacement.by(tokens, connection, ConnectionEventType.REAUTHORIZED, service, Action.CONNECTION_RESTORED);
    }

    private static ProblemException nothingToRestore() {
        return new ProblemException(ErrorCode.NOT_FOUND,
                "There is no rejected credential of this account to restore; it is kept for a day only.");
    }
}
