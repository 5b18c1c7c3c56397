package dev.patchbay.spotify.call.block;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.patchbay.spotify.call.Provider;
import io.smallrye.mutiny.Uni;

/**
 * Remembers, for all replicas, that the provider asked to be left alone: requests sent while limited lengthen the limit,
 * which is one for the whole app. The row decides, so that an operator can lift a block by deleting it; without the
 * database each replica still obeys what it was told itself.
 */
@Singleton
public class ProviderBlocks {

    private static final Logger LOG = Logger.getLogger(ProviderBlocks.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final String provider;
    private final BlockStore store;
    private final Clock clock;
    private volatile Known known = new Known(Instant.EPOCH, Instant.EPOCH);

    private record Known(Instant until, Instant readAt) {
    }

    @Inject
    ProviderBlocks(Provider provider, BlockStore store, Clock clock) {
        this.provider = provider.name();
        this.store = store;
        this.clock = clock;
    }

    /** How long the provider must still be left alone; zero if it may be called. Known to be at most a second old. */
    public Uni<Duration> remaining() {
        if (clock.instant().isBefore(known.readAt().plus(REMEMBERED))) {
            return Uni.createFrom().item(left());
        }
        return store.blockedUntil(provider).onFailure().recoverWithItem(this::withoutStore).invoke(this::remember)
                .map(until -> left());
    }

    public Uni<Void> block(Duration time) {
        var until = clock.instant().plus(time);
        remember(until);
        LOG.infof("%s asks to be left alone for %d seconds", provider, time.toSeconds());
        return store.extend(provider, until).onFailure().recoverWithItem(failure -> {
            LOG.warnf("Other replicas cannot be told that %s is blocked: %s", provider, failure.getMessage());
            return null;
        }).invoke(() -> remember(until));
    }

    private void remember(Instant until) {
        known = new Known(until, clock.instant());
    }

    private Instant withoutStore(Throwable failure) {
        LOG.warnf("Whether %s is blocked cannot be read: %s", provider, failure.getMessage());
        return known.until();
    }

    private Duration left() {
        var left = Duration.between(clock.instant(), known.until());
        return left.isNegative() ? Duration.ZERO : left;
    }
}
