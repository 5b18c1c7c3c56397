package dev.patchbay.gateway.audit;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.correlation.Correlation;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** What happened to people's own credentials. Entries are only ever added; the database refuses anything else. */
@Singleton
public class Audit {

    private final Clock clock;

    /** What is worth remembering. */
    public enum Action {
        /** A refresh token that had been replaced was presented again. */
        REFRESH_TOKEN_REUSED,
        /** An admin wanted a connection of an account restored. */
        RESTORATION_ORDERED
    }

    @Inject
    Audit(Clock clock) {
        this.clock = clock;
    }

    /**
     * In the running transaction.
     *
     * @param session null if it is about none in particular
     */
    public Uni<Void> record(Action action, UUID account, UUID session) {
        return add(entry(action, account, session));
    }

    /**
     * In the running transaction.
     *
     * @param actor who ordered it, in which session
     * @param account whom it is about
     * @param provider a configured one
     */
    public Uni<Void> ordered(Action action, UUID actor, UUID session, UUID account, String provider) {
        var entry = entry(action, account, session);
        entry.actor = actor;
        entry.provider = provider;
        return add(entry);
    }

    private AuditEntry entry(Action action, UUID account, UUID session) {
        var entry = new AuditEntry();
        entry.at = clock.instant();
        entry.account = account;
        entry.session = session;
        entry.action = action.name().toLowerCase(Locale.ROOT);
        entry.correlationId = Correlation.current();
        return entry;
    }

    private static Uni<Void> add(AuditEntry entry) {
        return Panache.getSession().chain(database -> database.persist(entry));
    }
}
