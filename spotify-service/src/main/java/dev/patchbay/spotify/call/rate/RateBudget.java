package dev.patchbay.spotify.call.rate;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.time.Pauses;
import dev.patchbay.spotify.call.CallConfig;
import dev.patchbay.spotify.call.Priority;
import dev.patchbay.spotify.call.rate.LeaseStore.Grant;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;

/**
 * Keeps all replicas together below the provider's rate limit. Slots are leased from the database in small lots, so that
 * most calls find theirs in memory; nobody sleeps for one.
 */
@Singleton
public class RateBudget {

    private final RateConfig config;
    private final Duration patience;
    private final LeaseStore store;
    private final Pauses pauses;
    private final RateMetrics metrics;
    private final Clock clock;
    private final Map<Priority, Lane> lanes = new EnumMap<>(Priority.class);

    @Inject
    RateBudget(RateConfig config, CallConfig calls, LeaseStore store, Pauses pauses, RateMetrics metrics, Clock clock) {
        this.config = config;
        this.patience = calls.databasePatience();
        this.store = store;
        this.pauses = pauses;
        this.metrics = metrics;
        this.clock = clock;
        // the provider may count a request as late as this
        var counted = config.window().plus(config.margin()).plus(calls.attemptTimeout());
        var own = new OwnRequests(Math.min(config.withoutDatabase(), config.limit()), counted);
        var patient = Uni.createFrom().deferred(() -> pauses.pause(patience));
        for (var priority : Priority.values()) {
            lanes.put(priority, new Lane(priority, config, store, patient, own, clock));
        }
    }

    /** Fails with a {@code CallException} of {@code RateLimit} if there is none now. */
    public Uni<Slot> take(Priority priority) {
        return config.limit() == 0 ? Uni.createFrom().item(Slot.UNCOUNTED)
                : lanes.get(priority).take().onItemOrFailure().invoke((slot, failure) -> metrics.asked(priority, failure));
    }

    /** Empty if there is no limit. */
    public Uni<Optional<RateReport>> report() {
        if (config.limit() == 0) {
            return Uni.createFrom().item(Optional.empty());
        }
        var asked = store.lease(new LeaseStore.Request(Priority.INTERACTIVE, 0, 0, List.of(), 0));
        return pauses.within(patience, asked, TimeoutException::new).map(this::told).onFailure()
                .recoverWithItem(() -> report(null, null)).map(Optional::of);
    }

    private RateReport told(Grant grant) {
        return report(grant.left(), grant.left() > 0 ? null : grant);
    }

    private RateReport report(Integer left, Grant exhausted) {
        return new RateReport(config.limit(), config.window().toSeconds(), left,
                exhausted == null ? null : clock.instant().plus(exhausted.untilNext()));
    }
}
