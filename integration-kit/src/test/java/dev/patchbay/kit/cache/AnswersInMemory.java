package dev.patchbay.kit.cache;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.hibernate.reactive.mutiny.Mutiny;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.kit.test.config.Defaults;
import io.smallrye.mutiny.Uni;

/** Answers without a database. */
public final class AnswersInMemory implements StaleStore {

    private final Map<String, Kept<String>> rows = new ConcurrentHashMap<>();

    private AnswersInMemory() {
    }

    public static Answers create(Clock clock) {
        var config = Defaults.of(CacheConfig.class);
        var store = new AnswersInMemory();
        return new Answers(new FreshAnswers(config, clock), store, new LateStore(store, config), new Erasures(), config,
                new ObjectMapper(), clock);
    }

    @Override
    public Uni<Kept<String>> find(AnswerKey key, Instant notBefore) {
        return Uni.createFrom().item(rows.get(key.digest()));
    }

    @Override
    public Uni<Void> keep(AnswerKey key, String body, Instant askedAt, Instant now) {
        rows.put(key.digest(), new Kept<>(body, now));
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> erase(Mutiny.Session session, UUID account, Instant now) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> trim(Instant notBefore) {
        return Uni.createFrom().voidItem();
    }
}
