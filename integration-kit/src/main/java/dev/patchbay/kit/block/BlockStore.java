package dev.patchbay.kit.block;

import java.time.Instant;

import io.smallrye.mutiny.Uni;

/** What the replicas share. */
interface BlockStore {

    /** {@link Instant#EPOCH} if there was never a block. */
    Uni<Instant> blockedUntil(String provider);

    /** Never shortens a block. */
    Uni<Void> extend(String provider, Instant until);
}
