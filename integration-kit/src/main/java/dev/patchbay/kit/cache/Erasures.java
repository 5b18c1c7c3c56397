package dev.patchbay.kit.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Which accounts were forgotten lately, so that a call that began before does not bring anything back. */
@Singleton
class Erasures {

    // far longer than any call takes
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final Cache<UUID, Instant> recent = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    void record(UUID account, Instant at) {
        recent.asMap().merge(account, at, (known, later) -> known.isAfter(later) ? known : later);
    }

    boolean since(UUID account, Instant instant) {
        var erasedAt = account == null ? null : recent.getIfPresent(account);
        return erasedAt != null && !erasedAt.isBefore(instant);
    }
}
