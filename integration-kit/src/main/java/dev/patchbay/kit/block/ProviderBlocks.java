package dev.patchbay.kit.block;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.patchbay.kit.call.CallConfig;
import dev.patchbay.kit.call.Provider;
import io.smallrye.mutiny.Uni;

/**
 * Remembers, for all replicas, that the provider asked to be left alone: requests sent while limited lengthen the limit,
 * which is one for the whole app. The row decides, so that an operator can lift a block by deleting it; what the row could
 * not be told this replica obeys all the same, and tells it later.
 */
@Singleton
public class ProviderBlocks {

    private static final Logger LOG = Logger.getLogger(ProviderBlocks.class);

    private final String provider;
    private final BlockStore store;
    private final Duration longestPause;
    private final Clock clock;
    private final KnownBlock known;

    @Inject
    ProviderBlocks(Provider provider, BlockStore store, CallConfig config, Clock clock) {
        this.provider = provider.name();
        this.store = store;
        this.longestPause = config.rateLimit().longestPause();
        this.clock = clock;
        this.known = new KnownBlock(clock);
    }

    /**
     * How long the provider must still be left alone; zero if it may be called. Known to be at most a second old, or two
     * while somebody is reading it again.
     */
    public Uni<Duration> remaining() {
        return Uni.createFrom().deferred(() -> known.beginReading().map(this::read)
                .orElseGet(() -> Uni.createFrom().item(known.left())));
    }

    /** What a 429 asked for: a wait that is too long for a request becomes a block for everybody. */
    public Uni<Void> obey(Duration retryAfter) {
        return retryAfter.compareTo(longestPause) > 0 ? block(retryAfter) : Uni.createFrom().voidItem();
    }

    Uni<Void> block(Duration time) {
        LOG.infof("%s asks to be left alone for %d seconds", provider, time.toSeconds());
        known.told(clock.instant().plus(time));
        return save();
    }

    private Uni<Duration> read(KnownBlock.Reading reading) {
        return save().chain(() -> store.blockedUntil(provider)).onItemOrFailure().transform((until, failure) -> {
            if (failure != null) {
                LOG.warnf("Whether %s is blocked cannot be read: %s", provider, failure.getMessage());
            }
            known.endReading(reading, until);
            return known.left();
        });
    }

    private Uni<Void> save() {
        return known.unsaved().map(until -> store.extend(provider, until).invoke(() -> known.saved(until)).onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("Other replicas cannot be told yet that %s is blocked: %s", provider, failure.getMessage());
                    return null;
                })).orElseGet(() -> Uni.createFrom().voidItem());
    }
}
