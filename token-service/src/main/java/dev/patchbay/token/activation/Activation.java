package dev.patchbay.token.activation;

import java.time.Clock;
import java.time.Instant;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.contracts.event.ConnectionEventType;
import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.token.audit.Audit;
import dev.patchbay.token.audit.Audit.Action;
import dev.patchbay.token.connection.Connection;
import dev.patchbay.token.connection.ConnectionState;
import dev.patchbay.token.connection.Consent;
import dev.patchbay.token.connection.Replacement;
import dev.patchbay.token.connection.Tokens;
import dev.patchbay.token.renewal.RenewalSchedule;
import io.smallrye.mutiny.Uni;

/** Puts a credential to use, whatever its kind, once the account at the provider is known. Until then the old one serves. */
@Singleton
public class Activation {

    private final Replacement replacement;
    private final RenewalSchedule schedule;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Activation(Replacement replacement, RenewalSchedule schedule, Audit audit, Clock clock) {
        this.replacement = replacement;
        this.schedule = schedule;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * In the running transaction, under the connection's lock. A conflict is an outcome and not a failure: a failure would
     * roll back what the caller has removed.
     *
     * @param accessExpiresAt null if the tokens do not expire, or it is not known
     */
    public Uni<Activated> use(String service, Connection connection, Consent consent, Tokens tokens, Instant accessExpiresAt) {
        return belongsToAnother(connection, consent.providerAccount()) ? refuse(service, connection.key())
                : replace(service, connection, consent, tokens, accessExpiresAt);
    }

    private static boolean belongsToAnother(Connection connection, ProviderAccount account) {
        return connection.state() != ConnectionState.NONE && !account.id().equals(connection.consent().providerAccount().id());
    }

    private Uni<Activated> refuse(String service, ConnectionKey key) {
        return audit.record(service, key, Action.CONNECTION_ACTIVATED, "account_conflict")
                .replaceWith(Activated.CONFLICT);
    }

    private Uni<Activated> replace(String service, Connection connection, Consent consent, Tokens tokens,
            Instant accessExpiresAt) {
        var type = connection.state() == ConnectionState.NONE ? ConnectionEventType.CONNECTED
                : ConnectionEventType.REAUTHORIZED;
        connection.activate(consent, accessExpiresAt, schedule.dueAt(consent.authorizedAt(), accessExpiresAt),
                clock.instant());
        return replacement.by(tokens, connection, type, service, Action.CONNECTION_ACTIVATED).map(Activated::new);
    }
}
