package dev.patchbay.token.renewal;

import java.time.Clock;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.contracts.event.ConnectionEventType;
import dev.patchbay.contracts.event.RenewalEventType;
import dev.patchbay.token.audit.Audit;
import dev.patchbay.token.audit.Audit.Action;
import dev.patchbay.token.connection.Connection;
import dev.patchbay.token.connection.ConnectionEvents;
import dev.patchbay.token.connection.Credentials;
import dev.patchbay.token.instance.Instance;
import io.smallrye.mutiny.Uni;

/** The one way in which a connection is lost without its owner's doing. */
@Singleton
class ReauthRequirement {

    private final Credentials credentials;
    private final ConnectionEvents events;
    private final Audit audit;
    private final RenewalConfig config;
    private final Instance instance;
    private final Clock clock;

    @Inject
    ReauthRequirement(Credentials credentials, ConnectionEvents events, Audit audit, RenewalConfig config,
            Instance instance, Clock clock) {
        this.credentials = credentials;
        this.events = events;
        this.audit = audit;
        this.config = config;
        this.instance = instance;
        this.clock = clock;
    }

    /** In the running transaction, under the connection's lock. The refresh token is set aside, not thrown away. */
    Uni<Void> require(Connection connection, Cause cause) {
        return setAside(connection, cause)
                .call(() -> events.renewalEnded(RenewalEventType.FAILED, connection, cause))
                .call(() -> announce(connection, Action.TOKENS_RENEWED));
    }

    /** The same for what is never renewed. */
    Uni<Void> requireWithoutRenewal(Connection connection) {
        return setAside(connection, Cause.REVOKED_AT_PROVIDER)
                .call(() -> announce(connection, Action.CREDENTIAL_REJECTED));
    }

    private Uni<Void> setAside(Connection connection, Cause cause) {
        return credentials.setAside(connection, config.keepRejected())
                .invoke(() -> connection.requireReauth(cause, clock.instant()));
    }

    private Uni<Void> announce(Connection connection, Action action) {
        return events.changed(ConnectionEventType.NEEDS_REAUTH, connection)
                .call(() -> audit.record(instance.name(), connection.key(), action, connection.cause().wireName()));
    }
}
