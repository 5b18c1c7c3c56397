package dev.patchbay.kit.block;

import java.time.Clock;
import java.time.Instant;

import dev.patchbay.kit.call.CallConfig;
import dev.patchbay.kit.call.Provider;
import dev.patchbay.kit.test.config.Defaults;
import io.smallrye.mutiny.Uni;

/** What replicas share, without a database. */
public final class BlocksInMemory implements BlockStore {

    private Instant until = Instant.EPOCH;
    private boolean failing;

    /** One more replica. */
    public ProviderBlocks replica(Provider provider, Clock clock) {
        return new ProviderBlocks(provider, this, Defaults.of(CallConfig.class), clock);
    }

    void failWrites(boolean failWrites) {
        failing = failWrites;
    }

    void lift() {
        until = Instant.EPOCH;
    }

    @Override
    public Uni<Instant> blockedUntil(String provider) {
        return Uni.createFrom().item(until);
    }

    @Override
    public Uni<Void> extend(String provider, Instant newUntil) {
        if (failing) {
            return Uni.createFrom().failure(new IllegalStateException("no database"));
        }
        until = newUntil;
        return Uni.createFrom().voidItem();
    }
}
