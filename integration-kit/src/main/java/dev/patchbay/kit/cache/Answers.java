package dev.patchbay.kit.cache;

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
        body(key, value).ifPresent(body -> keep(key, value, body, askedAt, shareable));
    }

    /** In the database alone, for whoever announces it; ends when it is there, unless it is larger than what is kept. */
    public Uni<Void> store(AnswerKey key, Object value, Instant askedAt) {
        return body(key, value).filter(body -> body.length() <= config.staleBytes().asLongValue())
                .map(body -> stale.keep(key, body, askedAt, clock.instant())).orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** What this replica has that the account asked up to then; of that, what is under way is not kept either. */
    public void forget(UUID account, Instant until) {
        erasures.record(account, until);
        forgetAnswers(account, until);
    }

    /** What all replicas have in common that the account asked up to then; in the transaction of this session. */
    public Uni<Void> erase(Mutiny.Session session, UUID account, Instant until) {
        return stale.erase(session, account, until);
    }

    private void keep(AnswerKey key, Object value, String body, Instant askedAt, boolean shareable) {
        var now = clock.instant();
        if (shareable) {
            fresh.keep(key, new Kept<>(value, now), askedAt, body.length());
        }
        if (body.length() <= config.staleBytes().asLongValue()) {
            late.keep(key, body, askedAt, now);
        }
        // for an erasure that came between the first look and the keeping
        if (erasures.since(key.account(), askedAt)) {
            forgetAnswers(key.account(), askedAt);
        }
    }

    private void forgetAnswers(UUID account, Instant until) {
        fresh.forget(account, until);
        late.forget(account, until);
    }

    private Optional<String> body(AnswerKey key, Object value) {
        try {
            return Optional.of(json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            LOG.warnf("An answer of %s has no JSON and cannot be kept: %s", key.operation(), e.getClass().getName());
            return Optional.empty();
        }
    }

    private <T> Kept<T> read(Kept<String> found, TypeReference<T> type) {
        try {
            return found == null ? null : new Kept<>(json.readValue(found.value(), type), found.at());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("It is of an older shape", e);
        }
    }
}
