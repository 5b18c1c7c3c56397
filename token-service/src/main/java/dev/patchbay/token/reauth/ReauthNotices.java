package dev.patchbay.token.reauth;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.contracts.event.ConnectionEventType;
import dev.patchbay.token.connection.Connection;
import dev.patchbay.token.connection.ConnectionEvents;
import dev.patchbay.token.connection.Connections;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Announces 30, 7 and 1 days ahead that a consent comes to its end, each once. */
@ApplicationScoped
class ReauthNotices {

    private static final int AT_ONCE = 100;

    private final Connections connections;
    private final ConnectionEvents events;
    private final Clock clock;

    @Inject
    ReauthNotices(Connections connections, ConnectionEvents events, Clock clock) {
        this.connections = connections;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(every = "${patchbay.reauth.notices.every:10s}", concurrentExecution = ConcurrentExecution.SKIP)
    @WithTransaction
    Uni<Void> run() {
        return connections.lockToNotify(clock.instant(), AT_ONCE).flatMap(this::announce);
    }

    private Uni<Void> announce(List<Connection> due) {
        return Multi.createFrom().iterable(due).onItem().transformToUniAndConcatenate(this::announce)
                .collect().last().replaceWithVoid();
    }

    private Uni<Void> announce(Connection connection) {
        connection.reauthNoticed(clock.instant());
        return events.changed(ConnectionEventType.REAUTH_DUE, connection);
    }
}
