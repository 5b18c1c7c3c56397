package dev.patchbay.token.audit;

import java.time.Clock;
import java.util.Locale;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.edge.correlation.Correlation;
import io.smallrye.mutiny.Uni;

/** Who used or changed which credential, and how it ended. Entries are only ever added; the database refuses anything else. */
@Singleton
public class Audit {

    private final Clock clock;

    /** What can be done with a credential. */
    public enum Action {
        AUTHORIZATION_STARTED,
        AUTHORIZATION_COMPLETED,
        CONNECTION_ACTIVATED,
        CONNECTION_DISCONNECTED,
        CONNECTION_RESTORED,
        CREDENTIAL_READ,
        CREDENTIAL_REJECTED,
        TOKENS_RENEWED,
        SECRET_READ,
        SECRET_WRITTEN,
        SECRET_REMOVED,
        SEALED,
        UNSEALED
    }

    @Inject
    Audit(Clock clock) {
        this.clock = clock;
    }

    /** In the running transaction: what is not written here did not happen. */
    public Uni<Void> record(String service, ConnectionKey connection, Action action, String outcome) {
        var entry = entry(service, action, outcome);
        entry.account = connection.account();
        entry.provider = connection.provider();
        return entry.persist().replaceWithVoid();
    }

    /**
     * In the running transaction, of a secret that belongs to nobody in particular.
     *
     * @param subject which one; never the secret itself
     */
    public Uni<Void> record(String service, String subject, Action action, String outcome) {
        var entry = entry(service, action, outcome);
        entry.subject = subject;
        return entry.persist().replaceWithVoid();
    }

    private AuditEntry entry(String service, Action action, String outcome) {
        var entry = new AuditEntry();
        entry.at = clock.instant();
        entry.service = service;
        entry.action = action.name().toLowerCase(Locale.ROOT);
        entry.outcome = outcome;
        entry.correlationId = Correlation.current();
        return entry;
    }
}
