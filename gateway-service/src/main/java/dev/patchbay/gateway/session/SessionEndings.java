package dev.patchbay.gateway.session;

import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.patchbay.gateway.audit.Audit;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;

/** Tells whoever must know that a session has ended, and why. */
@Singleton
class SessionEndings {

    private static final Logger LOG = Logger.getLogger(SessionEndings.class);
    private static final String COUNTER = "patchbay.sessions.ended";

    private final Event<SessionEnded> ended;
    private final Audit audit;
    private final MeterRegistry registry;

    @Inject
    SessionEndings(Event<SessionEnded> ended, Audit audit, MeterRegistry registry) {
        this.ended = ended;
        this.audit = audit;
        this.registry = registry;
    }

    void signedOut(UUID session) {
        tell(session, "signed_out");
    }

    /** In the transaction that ends it. */
    Uni<Void> reused(OpenSession session) {
        LOG.warnf(
                "A replaced refresh token was presented again, so session %s was ended: the token, or its successor, was stolen",
                session.id());
        return audit.record(Audit.Action.REFRESH_TOKEN_REUSED, session.account(), session.id())
                .invoke(() -> tell(session.id(), "token_reused"));
    }

    private void tell(UUID session, String cause) {
        ended.fire(new SessionEnded(session));
        registry.counter(COUNTER, "cause", cause).increment();
    }
}
