package dev.patchbay.token.authorization;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.contracts.event.ConnectionEventType;
import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.token.audit.Audit;
import dev.patchbay.token.audit.Audit.Action;
import dev.patchbay.token.connection.Connection;
import dev.patchbay.token.connection.ConnectionEvents;
import dev.patchbay.token.connection.ConnectionState;
import dev.patchbay.token.connection.Connections;
import dev.patchbay.token.connection.Consent;
import dev.patchbay.token.connection.Credentials;
import dev.patchbay.token.connection.Statuses;
import dev.patchbay.token.connection.TokenSealing;
import dev.patchbay.token.connection.Tokens;
import dev.patchbay.token.provider.Providers;
import dev.patchbay.token.renewal.RenewalSchedule;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Ties a consent to the account it was given for, and puts its tokens to use. Until then the old tokens serve. */
@ApplicationScoped
class Activation {

    private final Providers providers;
    private final Connections connections;
    private final Credentials credentials;
    private final TokenSealing sealing;
    private final RenewalSchedule schedule;
    private final ConnectionEvents events;
    private final Statuses statuses;
    private final Audit audit;
    private final Clock clock;

    /** The status after it; null if another account of the provider is connected. */
    record Activated(ConnectionStatus status) {

        private static final Activated CONFLICT = new Activated(null);

        ConnectionStatus orConflict() {
            if (status == null) {
                throw new ProblemException(ErrorCode.ACCOUNT_CONFLICT, "Disconnect the connected account first.");
            }
            return status;
        }
    }

    @Inject
    Activation(Providers providers, Connections connections, Credentials credentials, TokenSealing sealing,
            RenewalSchedule schedule, ConnectionEvents events, Statuses statuses, Audit audit, Clock clock) {
        this.providers = providers;
        this.connections = connections;
        this.credentials = credentials;
        this.sealing = sealing;
        this.schedule = schedule;
        this.events = events;
        this.statuses = statuses;
        this.audit = audit;
        this.clock = clock;
    }

    /** A conflict is an outcome and not a failure: a failure would roll back the removal of the pending tokens. */
    @WithTransaction
    Uni<Activated> activate(String service, ConnectionKey key, String session, UUID pendingId, ProviderAccount account) {
        return connections.lockOrCreate(key).flatMap(connection -> take(key, session, pendingId)
                .flatMap(pending -> credentials.takePending(pendingId, key)
                        .flatMap(tokens -> belongsToAnother(connection, account) ? refuse(service, key)
                                : use(service, connection, pending, tokens, account))));
    }

    private static Uni<PendingConnection> take(ConnectionKey key, String session, UUID id) {
        return PendingConnection.<PendingConnection> find("id = ?1 and account = ?2 and provider = ?3 and session = ?4",
                id, key.account(), key.provider(), session).firstResult()
                .onItem().ifNull().failWith(AuthorizationResponses::notOurs).call(PendingConnection::delete);
    }

    private static boolean belongsToAnother(Connection connection, ProviderAccount account) {
        return connection.state() != ConnectionState.NONE && !account.id().equals(connection.consent().providerAccount().id());
    }

    private Uni<Activated> refuse(String service, ConnectionKey key) {
        return audit.record(service, key, Action.CONNECTION_ACTIVATED, "account_conflict")
                .replaceWith(Activated.CONFLICT);
    }

    private Uni<Activated> use(String service, Connection connection, PendingConnection pending, Tokens tokens,
            ProviderAccount account) {
        var type = connection.state() == ConnectionState.NONE ? ConnectionEventType.CONNECTED
                : ConnectionEventType.REAUTHORIZED;
        var key = connection.key();
        var consent = new Consent(account, pending.scopes(), pending.authorizedAt(),
                consentEnd(key.provider(), pending.authorizedAt()));
        connection.activate(consent, pending.accessExpiresAt(),
                schedule.dueAt(pending.authorizedAt(), pending.accessExpiresAt()), clock.instant());
        var version = connection.tokenVersion();
        return credentials.store(key, version, sealing.seal(key, version, tokens, sealing.prepareKey(key, version)))
                .call(() -> events.changed(type, connection))
                .call(() -> audit.record(service, key, Action.CONNECTION_ACTIVATED, "done"))
                .replaceWith(() -> new Activated(statuses.of(connection)));
    }

    private Instant consentEnd(String provider, Instant authorizedAt) {
        return providers.require(provider).consentLifetime()
                .map(lifetime -> authorizedAt.atZone(ZoneOffset.UTC).plus(lifetime).toInstant()).orElse(null);
    }
}
