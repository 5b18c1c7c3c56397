package dev.patchbay.kit.block;

import java.time.Instant;

import io.smallrye.mutiny.Uni;

/** What the replicas share: one row for each scope, which is the app or an account. */
interface BlockStore {

    /** {@link Instant#EPOCH} if there was never a block. */
    Uni<Instant> blockedUntil(String provider, String scope);

    /** Never shortens a block. */
    Uni<Void> extend(String provider, String scope, Instant until);
}
