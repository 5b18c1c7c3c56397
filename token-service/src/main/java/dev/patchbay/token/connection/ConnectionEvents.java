package dev.patchbay.token.connection;

import static dev.patchbay.contracts.connection.ConnectionStatus.seconds;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.contracts.event.CloudEvent;
import dev.patchbay.contracts.event.ConnectionChanged;
import dev.patchbay.contracts.event.ConnectionEventType;
import dev.patchbay.contracts.event.RenewalEnded;
import dev.patchbay.contracts.event.RenewalEventType;
import dev.patchbay.contracts.event.Topics;
import dev.patchbay.edge.correlation.Correlation;
import dev.patchbay.outbox.Outbox;
import dev.patchbay.token.instance.Instance;
import io.smallrye.mutiny.Uni;

/** Announces what happened to a connection, in the transaction in which it happens and under the row's lock. */
@Singleton
public class ConnectionEvents {

    private final Outbox outbox;
    private final Statuses statuses;
    private final Instance instance;
    private final Clock clock;

    @Inject
    ConnectionEvents(Outbox outbox, Statuses statuses, Instance instance, Clock clock) {
        this.outbox = outbox;
        this.statuses = statuses;
        this.instance = instance;
        this.clock = clock;
    }

    public Uni<Void> changed(ConnectionEventType type, Connection connection) {
        var data = new ConnectionChanged(connection.account, connection.provider, connection.nextSequence(),
                statuses.of(connection));
        return outbox.add(Topics.CONNECTIONS, event(type.type(), connection, data));
    }

    /** @param cause null after a success */
    public Uni<Void> renewalEnded(RenewalEventType type, Connection connection, Cause cause) {
        var data = new RenewalEnded(connection.account, connection.provider, connection.nextSequence(),
                connection.tokenVersion, seconds(connection.accessExpiresAt), cause,
                cause == null ? null : seconds(connection.renewal.dueAt()));
        return outbox.add(Topics.RENEWALS, event(type.type(), connection, data));
    }

    private <T> CloudEvent<T> event(String type, Connection connection, T data) {
        return CloudEvent.of(UUID.randomUUID().toString(), instance.source(), type, connection.key().toString(),
                clock.instant(), Correlation.current(), data);
    }
}
