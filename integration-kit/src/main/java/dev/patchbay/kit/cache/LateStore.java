package dev.patchbay.kit.cache;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.patchbay.kit.database.Backlog;
import io.smallrye.mutiny.Uni;

/**
 * Takes last good answers to the database in the background, so that no call waits for it. Until they are there they are
 * found here. What a process that dies had not written is lost, as is what comes while too much waits: the answer before
 * it stays.
 */
@Singleton
class LateStore {

    private static final Logger LOG = Logger.getLogger(LateStore.class);
    private static final int MOST_WAITING = 200;
    private static final int KEPT_BETWEEN_TRIMS = 64;

    private final StaleStore store;
    private final CacheConfig config;
    private final Backlog<Unwritten> backlog = new Backlog<>(MOST_WAITING, this::write);
    private final Map<String, Unwritten> unwritten = new ConcurrentHashMap<>();
    private final AtomicInteger kept = new AtomicInteger();

    private record Unwritten(AnswerKey key, String digest, String body, Instant askedAt, Instant at) {
    }

    @Inject
    LateStore(StaleStore store, CacheConfig config) {
        this.store = store;
        this.config = config;
    }

    /** Null if there is none, or none given after {@code notBefore}. */
    Uni<Kept<String>> find(AnswerKey key, Instant notBefore) {
        var late = unwritten.get(key.digest());
        return late == null || late.at().isBefore(notBefore) ? store.find(key, notBefore)
                : Uni.createFrom().item(new Kept<>(late.body(), late.at()));
    }

    /** Returns at once. */
    void keep(AnswerKey key, String body, Instant askedAt, Instant now) {
        var late = new Unwritten(key, key.digest(), body, askedAt, now);
        unwritten.put(late.digest(), late);
        if (!backlog.add(late)) {
            unwritten.remove(late.digest(), late);
        }
    }

    /** What was asked up to then and waits here; the database itself refuses what is older than an erasure there. */
    void forget(UUID account, Instant until) {
        unwritten.values().removeIf(late -> account.equals(late.key().account()) && !late.askedAt().isAfter(until));
    }

    private Uni<Void> write(Unwritten late) {
        return store.keep(late.key(), late.body(), late.askedAt(), late.at())
                .chain(() -> kept.incrementAndGet() % KEPT_BETWEEN_TRIMS == 0
                        ? store.trim(late.at().minus(config.staleFor()))
                        : Uni.createFrom().voidItem())
                .onFailure().invoke(failure -> LOG.warnf("An answer of %s cannot be kept: %s", late.key().operation(),
                        failure.getMessage()))
                .onTermination().invoke(() -> unwritten.remove(late.digest(), late));
    }
}
