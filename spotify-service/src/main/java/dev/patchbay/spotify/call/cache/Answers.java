package dev.patchbay.spotify.call.cache;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;

/** The provider's good answers: fresh ones in memory, the last ones in the database. A broken cache never breaks a call. */
@Singleton
public class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class);

    private final FreshAnswers fresh;
    private final StaleStore stale;
    private final LateStore late;
    private final Erasures erasures;
    private final CacheConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    Answers(FreshAnswers fresh, StaleStore stale, LateStore late, Erasures erasures, CacheConfig config, ObjectMapper json,
            Clock clock) {
        this.fresh = fresh;
        this.stale = stale;
        this.late = late;
        this.erasures = erasures;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    public <T> Optional<Kept<T>> fresh(AnswerKey key) {
        return fresh.find(key);
    }

    /** Null if there is none. */
    public <T> Uni<Kept<T>> stale(AnswerKey key, TypeReference<T> type) {
        return late.find(key, clock.instant().minus(config.staleFor())).map(found -> read(found, type)).onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("The last good answer of %s cannot be read: %s", key.operation(), failure.getMessage());
                    return null;
                });
    }

    /**
     * Waits for no database.
     *
     * @param askedAt when the call began; an answer is not kept if its account was forgotten since
     * @param shareable whether it may also be given as fresh
     */
    public void keep(AnswerKey key, Object value, Instant askedAt, boolean shareable) {
        if (erasures.since(key.account(), askedAt)) {
            return;
        }
        try {
            keep(key, value, json.writeValueAsString(value), askedAt, shareable);
        } catch (JsonProcessingException e) {
            LOG.warnf("An answer of %s has no JSON and cannot be kept: %s", key.operation(), e.getClass().getName());
        }
    }

    /** What this replica has of the account; what is under way now is not kept either. */
    public void forget(UUID account) {
        erasures.record(account, clock.instant());
        forgetAnswers(account);
    }

    /** What all replicas have in common of the account. */
    public Uni<Void> erase(UUID account) {
        return stale.erase(account, clock.instant());
    }

    /** The same, in the transaction of this session. */
    public Uni<Void> erase(Mutiny.Session session, UUID account) {
        return stale.erase(session, account, clock.instant());
    }

    private void keep(AnswerKey key, Object value, String body, Instant askedAt, boolean shareable) {
        var now = clock.instant();
        if (shareable) {
            fresh.keep(key, new Kept<>(value, now), body.length());
        }
        if (body.length() <= config.staleBytes().asLongValue()) {
            late.keep(key, body, askedAt, now);
        }
        // for an erasure that came between the first look and the keeping
        if (erasures.since(key.account(), askedAt)) {
            forgetAnswers(key.account());
        }
    }

    private void forgetAnswers(UUID account) {
        fresh.forget(account);
        late.forget(account);
    }

    private <T> Kept<T> read(Kept<String> found, TypeReference<T> type) {
        try {
            return found == null ? null : new Kept<>(json.readValue(found.value(), type), found.at());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("It is of an older shape", e);
        }
    }
}
