package dev.patchbay.euria.description;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** The descriptions that this replica tells, and for a minute those that it told. */
@Singleton
class Known {

    private static final Duration AFTER_THE_END = Duration.ofMinutes(1);
    private static final int HEAVIEST = 16 * 1024 * 1024;

    private final Map<UUID, Description> writing = new ConcurrentHashMap<>();
    private final Cache<UUID, Description> ended = Caffeine.newBuilder().expireAfterWrite(AFTER_THE_END)
            .maximumWeight(HEAVIEST).weigher((UUID id, Description description) -> description.weight()).build();

    void begun(Description description) {
        writing.put(description.id(), description);
    }

    void ended(Description description) {
        ended.put(description.id(), description);
        writing.remove(description.id());
    }

    /** Another account's is not there. */
    Optional<Description> find(UUID account, UUID id) {
        var found = writing.get(id);
        return Optional.ofNullable(found == null ? ended.getIfPresent(id) : found)
                .filter(description -> description.account().equals(account));
    }
}
