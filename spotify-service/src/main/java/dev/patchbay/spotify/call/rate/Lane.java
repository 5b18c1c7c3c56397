package dev.patchbay.spotify.call.rate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.jboss.logging.Logger;

import dev.patchbay.spotify.call.CallException;
import dev.patchbay.spotify.call.Failure;
import dev.patchbay.spotify.call.Priority;
import dev.patchbay.spotify.call.rate.LeaseStore.Grant;
import dev.patchbay.spotify.call.rate.LeaseStore.Settled;
import dev.patchbay.spotify.call.time.CallerContext;
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
    private final Unasked unasked;
    private final Clock clock;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Deque<Lease> leases = new ArrayDeque<>();
    private boolean asking;
    private Instant silentUntil = Instant.EPOCH;
    private Instant nextSlotAt = Instant.EPOCH;
    private boolean databaseAway;

    private record Waiting(UniEmitter<? super Slot> caller, Instant since) {
    }

    private record Asked(LeaseStore.Request request, List<Lease> settled, Instant at) {
    }

    Lane(Priority priority, RateConfig config, LeaseStore store, Unasked unasked, Clock clock) {
        this.priority = priority;
        this.config = config;
        this.store = store;
        this.unasked = unasked;
        this.clock = clock;
    }

    /** Fails with a {@link CallException} if there is none. */
    Uni<Slot> take() {
        return Uni.createFrom().deferred(() -> held().map(slot -> Uni.createFrom().item(slot)).orElseGet(this::asked));
    }

    private synchronized Optional<Slot> held() {
        return leases.isEmpty() ? Optional.empty() : leases.getLast().take(clock.instant());
    }

    private Uni<Slot> asked() {
        synchronized (this) {
            if (clock.instant().isBefore(silentUntil)) {
                return databaseAway ? Uni.createFrom().<Slot> emitter(this::onOurOwn)
                        : Uni.createFrom().failure(refusal(Duration.between(clock.instant(), nextSlotAt)));
            }
        }
        return Uni.createFrom().<Slot> emitter(this::await).emitOn(CallerContext.here());
    }

    private void await(UniEmitter<? super Slot> caller) {
        synchronized (this) {
            waiting.addLast(new Waiting(caller, clock.instant()));
            if (asking) {
                return;
            }
            asking = true;
        }
        ask();
    }

    private void ask() {
        var asked = request();
        store.lease(asked.request()).subscribe().with(grant -> granted(asked, grant), this::withoutDatabase);
    }

    private synchronized Asked request() {
        var now = clock.instant();
        List<Settled> settled = new ArrayList<>();
        List<Lease> over = new ArrayList<>();
        leases.forEach(lease -> lease.settled(now).ifPresent(end -> {
            settled.add(end);
            over.add(lease);
        }));
        int needed = Math.min(waiting.size(), config.lot());
        return new Asked(new LeaseStore.Request(priority, wanted(needed), needed, settled, unasked.untold()), over, now);
    }

    /** Where little is going on, a lot has one slot: the others would be missing elsewhere. */
    private int wanted(int needed) {
        int lot = leases.isEmpty() ? 1 : leases.getLast().next();
        return Math.max(needed, Math.min(lot, config.lot()));
    }

    private void granted(Asked asked, Grant grant) {
        List<Runnable> outcomes = new ArrayList<>();
        boolean again;
        synchronized (this) {
            databaseAway = false;
            unasked.told(asked.request().unasked());
            leases.removeAll(asked.settled());
            forgetLost(asked.at());
            if (grant.slots() > 0) {
                leases.addLast(new Lease(grant.lease(), grant.slots(), asked.at().plus(config.lease()), clock));
                serve(outcomes);
                refuseIf(late(), Duration.ZERO, outcomes);
            } else {
                silentFor(grant.untilNext());
                refuseIf(any -> true, grant.untilNext(), outcomes);
            }
            again = !waiting.isEmpty();
            asking = again;
        }
        outcomes.forEach(Runnable::run);
        if (again) {
            ask();
        }
    }

    private void serve(List<Runnable> outcomes) {
        var lease = leases.getLast();
        while (!waiting.isEmpty()) {
            var slot = lease.take(clock.instant());
            if (slot.isEmpty()) {
                return;
            }
            var caller = waiting.removeFirst();
            outcomes.add(() -> caller.caller().complete(slot.get()));
        }
    }

    private void silentFor(Duration wait) {
        nextSlotAt = clock.instant().plus(wait);
        silentUntil = clock.instant().plus(wait.compareTo(LONGEST_SILENCE) > 0 ? LONGEST_SILENCE : wait);
    }

    /** Where the database is slow and many wait, a call must not wait for the lots of all before it. */
    private Predicate<Waiting> late() {
        var patience = clock.instant().minus(LONGEST_SILENCE);
        return caller -> !caller.since().isAfter(patience);
    }

    private void refuseIf(Predicate<Waiting> hopeless, Duration wait, List<Runnable> outcomes) {
        waiting.removeIf(caller -> {
            if (hopeless.test(caller)) {
                outcomes.add(() -> caller.caller().fail(refusal(wait)));
                return true;
            }
            return false;
        });
    }

    private void withoutDatabase(Throwable failure) {
        LOG.warnf("The rate budget cannot be asked; this replica goes on with its own small one: %s", failure.getMessage());
        List<Waiting> callers;
        synchronized (this) {
            databaseAway = true;
            asking = false;
            silentFor(LONGEST_SILENCE);
            callers = List.copyOf(waiting);
            waiting.clear();
        }
        callers.forEach(caller -> onOurOwn(caller.caller()));
    }

    private void onOurOwn(UniEmitter<? super Slot> caller) {
        if (unasked.take(clock.instant())) {
            caller.complete(Slot.UNCOUNTED);
        } else {
            caller.fail(refusal(LONGEST_SILENCE));
        }
    }

    private static CallException refusal(Duration wait) {
        return new CallException(new Failure.RateLimit(wait, Failure.RateLimit.Origin.BUDGET));
    }

    /** Of a slot whose call never ended nothing will be heard; the database frees it by its age. */
    private void forgetLost(Instant now) {
        leases.removeIf(lease -> lease.endedBefore(now.minus(config.window())));
    }
}
