package dev.patchbay.kit.rate;

import java.time.Duration;
import java.util.List;

import dev.patchbay.kit.call.Priority;
import io.smallrye.mutiny.Uni;

/** The budget that the replicas share. */
interface LeaseStore {

    /** Ends when the store has ended, for it grants whether or not anybody still waits. */
    Uni<Grant> lease(Request request);

    /**
     * What the provider said: its limit counts if it is lower than ours, and so does what others used of it. Nothing where
     * nobody tells.
     */
    default Uni<Void> heed(ToldLimit told) {
        return Uni.createFrom().voidItem();
    }

    /**
     * @param wanted how many slots at most; 0 only tells how many are left
     * @param needed how many of them calls wait for; if they get fewer, background work stands back for a while
     * @param settled what became of earlier leases
     * @param unasked how many requests were made while nobody could be asked
     */
    record Request(Priority priority, int wanted, int needed, List<Settled> settled, int unasked) {
    }

    /**
     * A lease that is over.
     *
     * @param used how many of its slots
     * @param idleFor how long ago the last request of it ended
     */
    record Settled(long lease, int used, Duration idleFor) {
    }

    /**
     * @param slots how many there are, 0 if there is none for this priority now
     * @param untilNext how long until there will be one, if there is none
     * @param left how many are left for everybody
     * @param delay how long until the slots may be used, where requests are spaced
     */
    record Grant(long lease, int slots, Duration untilNext, int left, Duration delay) {
    }
}
