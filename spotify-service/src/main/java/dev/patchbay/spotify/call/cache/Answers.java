package dev.patchbay.spotify.call.cache;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;

/** The provider's good answers: fresh ones in memory, the last ones in the database. A broken cache never breaks a call. */
@Singleton
public class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class);
    private static final int KEPT_BETWEEN_TRIMS = 64;

    private final FreshAnswers fresh;
    private final StaleStore stale;
    private final Erasures erasures;
    private final CacheConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final AtomicInteger kept = new AtomicInteger();

    @Inject
    Answers(FreshAnswers fresh, StaleStore stale, Erasures erasures, CacheConfig config, ObjectMapper json, Clock clock) {
        this.fresh = fresh;
        this.stale = stale;
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
        return stale.find(key, clock.instant().minus(config.staleFor())).map(found -> read(found, type)).onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("The last good answer of %s cannot be read: %s", key.operation(), failure.getMessage());
                    return null;
                });
    }

    /**
     * @param askedAt when the call began; an answer is not kept if its account was forgotten since
     * @param shareable whether it may also be given as fresh
     */
    public Uni<Void> keep(AnswerKey key, Object value, Instant askedAt, boolean shareable) {
        if (erasures.since(key.account(), askedAt)) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().item(() -> write(value)).flatMap(body -> keep(key, value, body, askedAt, shareable))
                .onFailure().recoverWithItem(failure -> {
                    LOG.warnf("An answer of %s cannot be kept: %s", key.operation(), failure.getMessage());
                    return null;
                });
    }

    /** Of everything that belongs to the account; what is under way now is not kept either. */
    public Uni<Void> erase(UUID account) {
        var now = clock.instant();
        erasures.record(account, now);
        fresh.forget(account);
        return stale.erase(account, now);
    }

    private Uni<Void> keep(AnswerKey key, Object value, String body, Instant askedAt, boolean shareable) {
        var now = clock.instant();
        if (shareable) {
            fresh.keep(key, new Kept<>(value, now), body.length());
            forgetIfErased(key, askedAt);
        }
        if (body.length() > config.staleBytes().asLongValue()) {
            return Uni.createFrom().voidItem();
        }
        return stale.keep(key, body, askedAt, now).chain(() -> kept.incrementAndGet() % KEPT_BETWEEN_TRIMS == 0
                ? stale.trim(now.minus(config.staleFor()))
                : Uni.createFrom().voidItem());
    }

    /** For an erasure that came between the first look and the keeping. */
    private void forgetIfErased(AnswerKey key, Instant askedAt) {
        if (erasures.since(key.account(), askedAt)) {
            fresh.forget(key.account());
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer of ours has no JSON", e);
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
