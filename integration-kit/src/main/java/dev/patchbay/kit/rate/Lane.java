package dev.patchbay.kit.rate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;

import dev.patchbay.edge.context.CallerContext;
import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Priority;
import dev.patchbay.kit.rate.LeaseStore.Grant;
import dev.patchbay.kit.rate.LeaseStore.Settled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * The slots of one priority in this replica. Whoever finds none waits, with all others, for the one lease that is asked
 * for; when there is none to be had, they fail at once and so does everybody until it may be otherwise.
 */
final class Lane {

    private static final Logger LOG = Logger.getLogger(Lane.class);
    // another replica may give slots back before their time
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(1);

    private final Priority priority;
    private final RateConfig config;
    private final LeaseStore store;
    private final Uni<Void> patience;
    private final OwnRequests own;
    private final Clock clock;
    private final Waiters waiters = new Waiters();
    private final Deque<Lease> leases = new ArrayDeque<>();
    private Asked underWay;
    private Instant silentUntil = Instant.EPOCH;
    private Instant nextSlotAt = Instant.EPOCH;
    private boolean storeAway;

    private record Asked(LeaseStore.Request request, List<Lease> settled, Instant at) {
    }

    /** @param patience ends when nobody should wait for the store any longer */
    Lane(Priority priority, RateConfig config, LeaseStore store, Uni<Void> patience, OwnRequests own, Clock clock) {
        this.priority = priority;
        this.config = config;
        this.store = store;
        this.patience = patience;
        this.own = own;
        this.clock = clock;
    }

    /**
     * Fails with a {@link CallException} if there is none.
     *
     * @param user for whom; users take turns
     */
    Uni<Slot> take(Object user) {
        return Uni.createFrom()
                .deferred(() -> held().map(slot -> Uni.createFrom().item(slot)).orElseGet(() -> asked(user)));
    }

    private synchronized Optional<Slot> held() {
        return leases.isEmpty() ? Optional.empty() : leases.getLast().take(clock.instant());
    }

    private Uni<Slot> asked(Object user) {
        return CallerContext.keep(Uni.createFrom().<Slot> emitter(caller -> await(caller, user)));
    }

    private void await(UniEmitter<? super Slot> caller, Object user) {
        List<Runnable> outcomes = new ArrayList<>();
        synchronized (this) {
            enter(caller, user, clock.instant(), outcomes);
        }
        outcomes.forEach(Runnable::run);
    }

    private void enter(UniEmitter<? super Slot> caller, Object user, Instant now, List<Runnable> outcomes) {
        if (now.isBefore(silentUntil)) {
            var wait = Duration.between(now, nextSlotAt);
            outcomes.add(storeAway ? () -> onOurOwn(caller) : () -> caller.fail(Waiters.refusal(wait)));
            return;
        }
        waiters.add(caller, user, now);
        if (underWay == null) {
            outcomes.add(asking());
        }
    }

    private Runnable asking() {
        var asked = request();
        underWay = asked;
        return () -> ask(asked);
    }

    private void ask(Asked asked) {
        var waited = patience.subscribe().with(passed -> late(asked));
        store.lease(asked.request()).onTermination().invoke(waited::cancel).subscribe()
                .with(grant -> granted(asked, grant), failure -> failed(asked, failure));
    }

    private Asked request() {
        var now = clock.instant();
        List<Settled> settled = new ArrayList<>();
        List<Lease> over = new ArrayList<>();
        leases.forEach(lease -> lease.settled(now).ifPresent(end -> {
            settled.add(end);
            over.add(lease);
        }));
        int needed = Math.min(waiters.count(), config.lot());
        return new Asked(new LeaseStore.Request(priority, wanted(needed), needed, settled, own.toTell()), over, now);
    }

    /** Where little is going on, a lot has one slot: the others would be missing elsewhere. */
    private int wanted(int needed) {
        int lot = leases.isEmpty() ? 1 : leases.getLast().next();
        return Math.max(needed, Math.min(lot, config.lot()));
    }

    private void granted(Asked asked, Grant grant) {
        List<Runnable> outcomes = new ArrayList<>();
        synchronized (this) {
            storeAway = false;
            silentUntil = Instant.EPOCH;
            leases.removeAll(asked.settled());
            forgetLost(asked.at());
            if (grant.slots() > 0) {
                leases.addLast(lease(grant, asked.at()));
                waiters.serve(leases.getLast(), clock.instant(), outcomes);
                // where the store is slow and many wait, a call must not wait for the lots of all before it
                waiters.refuseSince(clock.instant().minus(LONGEST_SILENCE), outcomes);
            } else {
                silentFor(grant.untilNext());
                waiters.refuseAll(grant.untilNext(), outcomes);
            }
            underWay = null;
            if (waiters.count() > 0) {
                outcomes.add(asking());
            }
        }
        outcomes.forEach(Runnable::run);
    }

    private Lease lease(Grant grant, Instant askedAt) {
        if (config.spacing().isZero()) {
            return new Lease(grant.lease(), grant.slots(), askedAt, askedAt.plus(config.lease()), true, own, clock);
        }
        // a turn is counted from now on, so that it is rather too late than too early; the next one follows soon
        var turn = clock.instant().plus(grant.delay());
        return new Lease(grant.lease(), grant.slots(), turn, turn.plus(config.margin()), false, own, clock);
    }

    private void silentFor(Duration wait) {
        nextSlotAt = clock.instant().plus(wait);
        silentUntil = clock.instant().plus(wait.compareTo(LONGEST_SILENCE) > 0 ? LONGEST_SILENCE : wait);
    }

    /** It still grants; a lot that comes too late to be used goes back with the next request. */
    private void late(Asked asked) {
        List<UniEmitter<? super Slot>> callers;
        synchronized (this) {
            if (!asked.equals(underWay)) {
                return;
            }
            callers = withoutStore(Instant.MAX);
        }
        goOn(callers, "it takes too long");
    }

    private void failed(Asked asked, Throwable failure) {
        List<UniEmitter<? super Slot>> callers;
        synchronized (this) {
            own.notTold(asked.request().unasked());
            underWay = null;
            callers = withoutStore(clock.instant().plus(LONGEST_SILENCE));
        }
        goOn(callers, failure.getMessage());
    }

    /** Returns those who waited. */
    private List<UniEmitter<? super Slot>> withoutStore(Instant until) {
        storeAway = true;
        silentUntil = until;
        return waiters.release();
    }

    private void goOn(List<UniEmitter<? super Slot>> callers, String why) {
        LOG.warnf("The rate budget cannot be asked; this replica goes on with its own small one: %s", why);
        callers.forEach(this::onOurOwn);
    }

    private void onOurOwn(UniEmitter<? super Slot> caller) {
        if (own.take(clock.instant())) {
            caller.complete(Slot.UNCOUNTED);
        } else {
            caller.fail(Waiters.refusal(LONGEST_SILENCE));
        }
    }

    /** Of a slot whose call never ended nothing will be heard; the store frees it by its age. */
    private void forgetLost(Instant now) {
        leases.removeIf(lease -> lease.endedBefore(now.minus(config.window())));
    }
}
