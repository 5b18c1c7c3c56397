package dev.patchbay.gateway.relay;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.patchbay.edge.context.OwnContext;
import dev.patchbay.gateway.database.DatabasePatience;
import dev.patchbay.gateway.session.EndingsMissed;
import dev.patchbay.gateway.session.SessionEnded;
import dev.patchbay.gateway.session.Sessions;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;

/**
 * Answers without a known end that pass at this moment. They end with the session that they were asked for in: at once when
 * somebody ends it, within a minute when it expires.
 */
@Singleton
class OpenStreams {

    private static final Logger LOG = Logger.getLogger(OpenStreams.class);
    private static final int REVIEW_EVERY_MS = 60_000;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int MOST_ENDED = 10_000;

    private final Sessions sessions;
    private final DatabasePatience patience;
    private final OwnContext context;
    private final Vertx vertx;
    private final Map<UUID, Set<Runnable>> bySession = new ConcurrentHashMap<>();
    private final Cache<UUID, SessionEnded> endedLately = Caffeine.newBuilder().expireAfterWrite(LONGEST_WAIT)
            .maximumSize(MOST_ENDED).build();

    @Inject
    OpenStreams(Sessions sessions, DatabasePatience patience, OwnContext context, Vertx vertx) {
        this.sessions = sessions;
        this.patience = patience;
        this.context = context;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(REVIEW_EVERY_MS, timer -> review());
    }

    /** @param cut breaks the stream off, on whatever thread it is called */
    void add(UUID session, Runnable cut) {
        bySession.compute(session, (id, cuts) -> {
            var all = cuts == null ? ConcurrentHashMap.<Runnable> newKeySet() : cuts;
            all.add(cut);
            return all;
        });
        // it may have ended while the answer was waited for
        if (endedLately.getIfPresent(session) != null) {
            cut.run();
        }
    }

    void remove(UUID session, Runnable cut) {
        bySession.computeIfPresent(session, (id, cuts) -> {
            cuts.remove(cut);
            return cuts.isEmpty() ? null : cuts;
        });
    }

    void ended(@Observes SessionEnded ended) {
        endedLately.put(ended.session(), ended);
        cut(ended.session());
    }

    void missed(@Observes EndingsMissed missed) {
        review();
    }

    private void cut(UUID session) {
        bySession.getOrDefault(session, Set.of()).forEach(Runnable::run);
    }

    /** Of what cannot be looked up now the next look decides. */
    private void review() {
        var known = Set.copyOf(bySession.keySet());
        if (!known.isEmpty()) {
            patience.within(context.runUnrelated(() -> sessions.open(known))).subscribe().with(
                    open -> known.stream().filter(session -> !open.contains(session)).forEach(this::cut),
                    failure -> LOG.warnf("Sessions of streams are looked up later: %s", failure.getMessage()));
        }
    }
}
