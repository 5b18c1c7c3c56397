package dev.patchbay.token.renewal;

import java.io.IOException;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import dev.patchbay.token.connection.TokenSealing;
import dev.patchbay.token.renewal.journal.Journal;
import dev.patchbay.token.renewal.journal.JournalEntry;
import dev.patchbay.token.secret.SealBrokenException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;

/** Brings into the database what the previous process of this instance was granted and could not settle. */
@ApplicationScoped
class JournalReplay {

    private static final Logger LOG = Logger.getLogger(JournalReplay.class);
    private static final int WITH_KEYS_BEFORE_REQUESTS = 20;

    private final Journal journal;
    private final RenewalSettlement settlement;
    private final RenewalIntents intents;
    private final TokenSealing sealing;

    @Inject
    JournalReplay(Journal journal, RenewalSettlement settlement, RenewalIntents intents, TokenSealing sealing) {
        this.journal = journal;
        this.settlement = settlement;
        this.intents = intents;
        this.sealing = sealing;
    }

    void start(@Observes @Priority(WITH_KEYS_BEFORE_REQUESTS) StartupEvent event) throws Throwable {
        var entries = journal.open();
        var unreadable = entries.stream().filter(entry -> !intact(entry)).toList();
        entries.removeAll(unreadable);
        for (var entry : entries) {
            replay(entry);
        }
        int orphans = VertxContextSupport.subscribeAndAwait(intents::resolveOrphans);
        if (orphans > 0) {
            LOG.warnf("%d renewals were interrupted by the end of the previous process", orphans);
        }
        clear(unreadable);
    }

    private void replay(JournalEntry entry) throws Throwable {
        var result = VertxContextSupport.subscribeAndAwait(() -> settlement.granted(entry));
        LOG.infof("Replayed %s: %s", entry, result.outcome());
    }

    private boolean intact(JournalEntry entry) {
        try {
            sealing.open(entry.connection(), entry.version() + 1, entry.tokens());
            return true;
        } catch (SealBrokenException | IllegalArgumentException | NullPointerException e) {
            return false;
        }
    }

    private void clear(List<JournalEntry> unreadable) {
        try {
            if (unreadable.isEmpty()) {
                journal.forgetReplayed();
            } else {
                LOG.errorf("The renewal journal holds %s, which the keyring does not open. They are set aside in %s.",
                        unreadable, journal.setReplayedAside());
            }
        } catch (IOException e) {
            LOG.warn("The replayed journal could not be removed; it will be replayed again, which changes nothing", e);
        }
    }
}
