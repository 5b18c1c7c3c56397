package dev.patchbay.kit.rate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A lot of slots that this replica holds for a short while, and what became of each. */
final class Lease {

    private final long id;
    private final int slots;
    private final Instant begin;
    private final Instant end;
    private final boolean shared;
    private final OwnRequests own;
    private final Clock clock;
    private int free;
    private int inHand;
    private int used;
    private Instant lastEnded = Instant.EPOCH;

    /**
     * @param begin when its slots may be used
     * @param shared whether a slot that was not spent may serve another call: not if it has a turn of its own
     */
    Lease(long id, int slots, Instant begin, Instant end, boolean shared, OwnRequests own, Clock clock) {
        this.id = id;
        this.slots = slots;
        this.free = slots;
        this.begin = begin;
        this.end = end;
        this.shared = shared;
        this.own = own;
        this.clock = clock;
    }

    /** Empty if there is none left, or the lease is over. */
    synchronized Optional<Slot> take(Instant now) {
        if (free == 0 || !now.isBefore(end)) {
            return Optional.empty();
        }
        free--;
        inHand++;
        return Optional.of(new LeasedSlot());
    }

    /** Empty while something of it can still be used, or is in use. */
    synchronized Optional<LeaseStore.Settled> settled(Instant now) {
        var over = inHand == 0 && (free == 0 || !now.isBefore(end));
        return over ? Optional.of(new LeaseStore.Settled(id, used, Duration.between(lastEnded, now))) : Optional.empty();
    }

    /** How many the next lot should have: more if these were too few, fewer if they were not used. */
    synchronized int next() {
        return free == 0 ? slots * 2 : Math.max(1, slots - free);
    }

    boolean endedBefore(Instant instant) {
        return end.isBefore(instant);
    }

    private synchronized void ended(boolean spent) {
        inHand--;
        if (spent) {
            used++;
            lastEnded = clock.instant();
        } else if (shared) {
            free++;
        }
    }

    private final class LeasedSlot implements Slot {

        private boolean spent;
        private boolean over;

        @Override
        public Duration delay() {
            var left = Duration.between(clock.instant(), begin);
            return left.isNegative() ? Duration.ZERO : left;
        }

        @Override
        public void spend() {
            spent = true;
            own.spent(clock.instant());
        }

        @Override
        public synchronized void end() {
            if (!over) {
                over = true;
                ended(spent);
            }
        }
    }
}
