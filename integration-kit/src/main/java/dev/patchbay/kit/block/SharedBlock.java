package dev.patchbay.kit.block;

import java.time.Clock;
import java.time.Duration;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;

/**
 * One block for all replicas. The row decides, so that an operator can lift a block by deleting it; what the row could not be
 * told this replica obeys all the same, and tells it later.
 */
final class SharedBlock {

    private static final Logger LOG = Logger.getLogger(SharedBlock.class);

    private final String provider;
    private final String scope;
    private final BlockStore store;
    private final Clock clock;
    private final KnownBlock known;

    SharedBlock(String provider, String scope, BlockStore store, Clock clock) {
        this.provider = provider;
        this.scope = scope;
        this.store = store;
        this.clock = clock;
        this.known = new KnownBlock(clock);
    }

    /** Zero if there is none. Known to be at most a second old, or two while somebody is reading it again. */
    Uni<Duration> remaining() {
        return Uni.createFrom().deferred(() -> known.beginReading().map(this::read)
                .orElseGet(() -> Uni.createFrom().item(known.left())));
    }

    Uni<Void> begin(Duration time) {
        known.told(clock.instant().plus(time));
        return save();
    }

    private Uni<Duration> read(KnownBlock.Reading reading) {
        return save().chain(() -> store.blockedUntil(provider, scope)).onItemOrFailure().transform((until, failure) -> {
            if (failure != null) {
                LOG.warnf("Whether %s is blocked cannot be read: %s", provider, failure.getMessage());
            }
            known.endReading(reading, until);
            return known.left();
        });
    }

    private Uni<Void> save() {
        return known.unsaved().map(until -> store.extend(provider, scope, until).invoke(() -> known.saved(until)).onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("Other replicas cannot be told yet that %s is blocked: %s", provider, failure.getMessage());
                    return null;
                })).orElseGet(() -> Uni.createFrom().voidItem());
    }
}
