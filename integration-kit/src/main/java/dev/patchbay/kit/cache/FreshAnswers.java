package dev.patchbay.kit.cache;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Answers young enough to be given again, in memory, bounded by their size. */
@Singleton
class FreshAnswers {

    private static final int ENTRY_OVERHEAD = 256;

    private final Cache<AnswerKey, Entry> entries;
    private final CacheConfig config;
    private final Clock clock;

    private record Entry(Kept<?> kept, Instant askedAt, int jsonBytes) {
    }

    @Inject
    FreshAnswers(CacheConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.entries = Caffeine.newBuilder().maximumWeight(config.freshBytes().asLongValue())
                .weigher((AnswerKey key, Entry entry) -> entry.jsonBytes() + ENTRY_OVERHEAD)
                .expireAfterWrite(config.freshFor()).build();
    }

    /** The caller knows the type: one operation always keeps the same. */
    @SuppressWarnings("unchecked")
    <T> Optional<Kept<T>> find(AnswerKey key) {
        var entry = entries.getIfPresent(key);
        return entry != null && clock.instant().isBefore(entry.kept().at().plus(config.freshFor()))
                ? Optional.of((Kept<T>) entry.kept())
                : Optional.empty();
    }

    void keep(AnswerKey key, Kept<?> kept, Instant askedAt, int jsonBytes) {
        entries.put(key, new Entry(kept, askedAt, jsonBytes));
    }

    /** What was asked up to then. */
    void forget(UUID account, Instant until) {
        entries.asMap().entrySet().removeIf(
                entry -> account.equals(entry.getKey().account()) && !entry.getValue().askedAt().isAfter(until));
    }
}
