package dev.patchbay.kit.rate;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.edge.time.Pauses;
import dev.patchbay.kit.call.CallConfig;
import dev.patchbay.kit.call.Priority;
import dev.patchbay.kit.call.Provider;
import dev.patchbay.kit.database.Backlog;
import dev.patchbay.kit.rate.LeaseStore.Grant;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;

/**
 * Keeps all replicas together below the provider's rate limit. Slots are leased from a store in small lots, so that
 * most calls find theirs in memory; nobody sleeps for one.
 */
@Singleton
public class RateBudget {

    private static final int MOST_TOLD_WAITING = 10;

    private final Provider provider;
    private final RateConfig config;
    private final Duration patience;
    private final LeaseStore store;
    private final Pauses pauses;
    private final RateMetrics metrics;
    private final Clock clock;
    private final Map<Priority, Lane> lanes = new EnumMap<>(Priority.class);
    // one is as good as the next, so those that find no room are left out
    private final Backlog<ToldLimit> told = new Backlog<>(MOST_TOLD_WAITING, this::heed);

    @Inject
    RateBudget(Provider provider, RateConfig config, CallConfig calls, LeaseStore store, Pauses pauses, RateMetrics metrics,
            Clock clock) {
        this.provider = provider;
        this.config = config;
        this.patience = calls.databasePatience();
        this.store = store;
        this.pauses = pauses;
        this.metrics = metrics;
        this.clock = clock;
        // the provider may count a request as late as this
        var counted = config.window().plus(config.margin()).plus(calls.attemptTimeout());
        var own = new OwnRequests(Math.min(config.withoutStore(), config.limit()), counted,
                config.spacing());
        var patient = Uni.createFrom().deferred(() -> pauses.pause(patience));
        for (var priority : Priority.values()) {
            lanes.put(priority, new Lane(priority, config, store, patient, own, clock));
        }
    }

    /**
     * The slot has waited for its turn where requests are spaced. Fails with a {@code CallException} of {@code RateLimit} if
     * there is none now.
     *
     * @param user for whom; users take turns
     */
    public Uni<Slot> take(Priority priority, Object user) {
        return config.limit() == 0 ? Uni.createFrom().item(Slot.UNCOUNTED)
                : lanes.get(priority).take(user).onItemOrFailure()
                        .invoke((slot, failure) -> metrics.asked(priority, failure)).flatMap(this::itsTurn);
    }

    private Uni<Slot> itsTurn(Slot slot) {
        var delay = slot.delay();
        return delay.isZero() ? Uni.createFrom().item(slot)
                : pauses.pause(delay).onCancellation().invoke(slot::end).replaceWith(slot);
    }

    /** To be told every answer, for what it says of the provider's own count. */
    public void heed(OutboundResponse answer) {
        if (config.limit() > 0) {
            provider.toldLimit(answer).ifPresent(told::add);
        }
    }

    /** Empty if there is no limit. */
    public Uni<Optional<RateReport>> report() {
        if (config.limit() == 0) {
            return Uni.createFrom().item(Optional.empty());
        }
        var asked = store.lease(new LeaseStore.Request(Priority.INTERACTIVE, 0, 0, List.of(), 0));
        return pauses.within(patience, asked, TimeoutException::new).map(this::reported).onFailure()
                .recoverWithItem(() -> report(null, null)).map(Optional::of);
    }

    private Uni<Void> heed(ToldLimit limit) {
        return store.heed(limit);
    }

    private RateReport reported(Grant grant) {
        return report(grant.left(), grant.left() > 0 ? null : grant);
    }

    private RateReport report(Integer left, Grant exhausted) {
        return new RateReport(config.limit(), config.window().toSeconds(), left,
                exhausted == null ? null : clock.instant().plus(exhausted.untilNext()));
    }
}
