package dev.patchbay.token.renewal;

import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.contracts.event.ConnectionEventType;
import dev.patchbay.contracts.event.RenewalEventType;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.token.audit.Audit;
import dev.patchbay.token.audit.Audit.Action;
import dev.patchbay.token.connection.Connection;
import dev.patchbay.token.connection.ConnectionEvents;
import dev.patchbay.token.connection.ConnectionState;
import dev.patchbay.token.connection.Connections;
import dev.patchbay.token.connection.Credentials;
import dev.patchbay.token.instance.Instance;
import dev.patchbay.token.provider.TokenAnswer.ClientRejected;
import dev.patchbay.token.provider.TokenAnswer.GrantRejected;
import dev.patchbay.token.provider.TokenAnswer.Refused;
import dev.patchbay.token.provider.TokenAnswer.Unavailable;
import dev.patchbay.token.renewal.journal.JournalEntry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/**
 * Writes down what the provider answered: tokens, state, event and audit in one commit. An answer counts, however late,
 * if the connection still holds the version that was spent; else it changes nothing.
 */
@ApplicationScoped
class RenewalSettlement {

    private static final Logger LOG = Logger.getLogger(RenewalSettlement.class);

    private final Connections connections;
    private final Credentials credentials;
    private final ReauthRequirement reauth;
    private final ConnectionEvents events;
    private final Audit audit;
    private final RenewalSchedule schedule;
    private final Backoff backoff;
    private final Instance instance;
    private final Clock clock;

    @Inject
    RenewalSettlement(Connections connections, Credentials credentials, ReauthRequirement reauth,
            ConnectionEvents events, Audit audit, RenewalSchedule schedule, RenewalConfig config, Instance instance,
            Clock clock) {
        this.connections = connections;
        this.credentials = credentials;
        this.reauth = reauth;
        this.events = events;
        this.audit = audit;
        this.schedule = schedule;
        this.backoff = new Backoff(config.firstPause(), config.longestPause(), RandomGenerator.getDefault());
        this.instance = instance;
        this.clock = clock;
    }

    @WithTransaction
    Uni<RenewalResult> granted(JournalEntry granted) {
        return connections.lock(granted.connection())
                .flatMap(connection -> connection == null || !connection.awaits(granted.version())
                        ? Uni.createFrom().item(new RenewalResult.Superseded())
                        : renewed(connection, granted));
    }

    @WithTransaction
    Uni<RenewalResult> refused(Intent.Spend spent, Refused answer) {
        return connections.lock(spent.connection()).flatMap(connection -> {
            if (connection == null || !connection.awaits(spent.version())
                    || connection.state() != ConnectionState.ACTIVE) {
                return Uni.createFrom().item(new RenewalResult.Superseded());
            }
            return switch (answer) {
                case GrantRejected rejected -> reauth.require(connection, causeOfRejection(connection))
                        .replaceWith(new RenewalResult.Rejected());
                case ClientRejected rejected -> clientRejected(connection, rejected);
                case Unavailable unavailable -> failed(connection, unavailable.code(), cause(unavailable),
                        unavailable.status(), unavailable.retryAfter());
            };
        });
    }

    private Uni<RenewalResult> renewed(Connection connection, JournalEntry granted) {
        var now = clock.instant();
        var wasLost = connection.state() != ConnectionState.ACTIVE;
        connection.renewed(granted.accessExpiresAt(), granted.scopes(), schedule.dueAt(now, granted.accessExpiresAt()), now);
        return credentials.store(connection.key(), connection.tokenVersion(), granted.tokens())
                .call(() -> events.renewalEnded(RenewalEventType.RENEWED, connection, null))
                .call(() -> wasLost ? events.changed(ConnectionEventType.REAUTHORIZED, connection)
                        : Uni.createFrom().voidItem())
                .call(() -> audit(connection, "renewed"))
                .replaceWith(new RenewalResult.Renewed());
    }

    private Cause causeOfRejection(Connection connection) {
        var end = connection.consent().endsAt();
        return end != null && !end.isAfter(clock.instant()) ? Cause.REFRESH_TOKEN_EXPIRED : Cause.REVOKED_AT_PROVIDER;
    }

    private Uni<RenewalResult> clientRejected(Connection connection, ClientRejected rejected) {
        LOG.errorf("%s does not accept Patchbay's own credentials (status %d). Check its client id and secret; no"
                + " connection is lost meanwhile.", connection.key().provider(), rejected.status());
        return failed(connection, ErrorCode.APP_CREDENTIALS_INVALID, Cause.APP_CREDENTIALS_INVALID, rejected.status(),
                null);
    }

    private static Cause cause(Unavailable unavailable) {
        return unavailable.code() == ErrorCode.RATE_LIMITED ? Cause.RATE_LIMITED : Cause.PROVIDER_OUTAGE;
    }

    private Uni<RenewalResult> failed(Connection connection, ErrorCode code, Cause cause, Integer status,
            Duration retryAfter) {
        var now = clock.instant();
        var pause = backoff.after(connection.renewal().failures(), retryAfter);
        connection.renewalFailed(cause, now.plus(pause), now);
        return events.renewalEnded(RenewalEventType.FAILED, connection, cause)
                .call(() -> audit(connection, cause.wireName()))
                .replaceWith(new RenewalResult.Failed(code, status, pause));
    }

    private Uni<Void> audit(Connection connection, String outcome) {
        return audit.record(instance.name(), connection.key(), Action.TOKENS_RENEWED, outcome);
    }
}
