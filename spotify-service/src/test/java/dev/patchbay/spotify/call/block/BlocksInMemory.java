package dev.patchbay.spotify.call.block;

import java.time.Clock;
import java.time.Instant;

import dev.patchbay.spotify.call.Provider;
import io.smallrye.mutiny.Uni;

/** What replicas share, without a database. */
public final class BlocksInMemory implements BlockStore {

    private Instant until = Instant.EPOCH;

    /** One more replica. */
    public ProviderBlocks replica(Provider provider, Clock clock) {
        return new ProviderBlocks(provider, this, clock);
    }

    @Override
    public Uni<Instant> blockedUntil(String provider) {
        return Uni.createFrom().item(until);
    }

    @Override
    public Uni<Void> extend(String provider, Instant newUntil) {
        until = newUntil;
        return Uni.createFrom().voidItem();
    }
}
