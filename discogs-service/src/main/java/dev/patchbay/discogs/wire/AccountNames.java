package dev.patchbay.discogs.wire;

import java.time.Duration;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.patchbay.contracts.connection.ProviderAccount;

/**
 * What accounts are called now, if that is not what they were called when they were connected: addresses have an account's
 * name, which may change, and its number never does.
 */
@Singleton
public class AccountNames {

    private static final int MOST = 10_000;
    // whatever is not found may be a reason to ask, so that asking must have a bound
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMinutes(5);

    private final Cache<ProviderAccount, String> present = Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<ProviderAccount, Boolean> asked = Caffeine.newBuilder().maximumSize(MOST)
            .expireAfterWrite(BETWEEN_QUESTIONS).build();

    /** Null if it had none. */
    String of(ProviderAccount connected) {
        var name = present.getIfPresent(connected);
        return name == null ? connected.displayName() : name;
    }

    /** Whether Discogs may be asked now; whoever learns so is expected to. */
    public boolean mayAsk(ProviderAccount connected) {
        return connected != null && asked.asMap().putIfAbsent(connected, true) == null;
    }

    /** For when the answer was of no use. */
    public void mayAskAgain(ProviderAccount connected) {
        asked.invalidate(connected);
    }

    /** @return whether that is another name than before */
    public boolean learn(ProviderAccount connected, String name) {
        var before = of(connected);
        present.put(connected, name);
        return !name.equals(before);
    }
}
