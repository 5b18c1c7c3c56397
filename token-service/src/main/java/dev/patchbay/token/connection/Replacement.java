package dev.patchbay.token.connection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.contracts.event.ConnectionEventType;
import dev.patchbay.token.audit.Audit;
import io.smallrye.mutiny.Uni;

/** Gives a connection its next credential: sealed for the present version, announced and recorded. */
@Singleton
public class Replacement {

    private final Credentials credentials;
    private final TokenSealing sealing;
    private final ConnectionEvents events;
    private final Statuses statuses;
    private final Audit audit;

    @Inject
    Replacement(Credentials credentials, TokenSealing sealing, ConnectionEvents events, Statuses statuses, Audit audit) {
        this.credentials = credentials;
        this.sealing = sealing;
        this.events = events;
        this.statuses = statuses;
        this.audit = audit;
    }

    /** In the running transaction, under the connection's lock, once the connection counts its new version. */
    public Uni<ConnectionStatus> by(Tokens tokens, Connection connection, ConnectionEventType type, String service,
            Audit.Action action) {
        var key = connection.key();
        var version = connection.tokenVersion();
        return credentials.store(key, version, sealing.seal(key, version, tokens))
                .call(() -> events.changed(type, connection))
                .call(() -> audit.record(service, key, action, "done"))
                .replaceWith(() -> statuses.of(connection));
    }
}
