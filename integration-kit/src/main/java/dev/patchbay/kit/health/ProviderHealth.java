package dev.patchbay.kit.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.context.CallerContext;
import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.edge.outbound.RetryAfter;
import dev.patchbay.kit.block.ProviderBlocks;
import dev.patchbay.kit.breaker.Breaker;
import dev.patchbay.kit.breaker.CircuitReport;
import dev.patchbay.kit.breaker.CircuitState;
import dev.patchbay.kit.call.CallConfig;
import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Priority;
import dev.patchbay.kit.rate.RateBudget;
import dev.patchbay.kit.rate.RateReport;
import dev.patchbay.kit.rate.Slot;
import io.smallrye.mutiny.Uni;

/**
 * How the provider does, from what calls saw of it. It is asked on purpose only when no call did so lately, by one request
 * for all who want to know, and never while it asked to be left alone.
 */
@Singleton
public class ProviderHealth {

    private static final Duration SEEN_LATELY = Duration.ofSeconds(15);

    private final Probe probe;
    private final CallConfig config;
    private final ProviderBlocks blocks;
    private final RateBudget budget;
    private final Breaker breaker;
    private final Clock clock;
    private volatile Observation last;
    private Uni<Void> probing;

    private record Observation(Instant at, Duration responseTime, boolean healthy) {
    }

    @Inject
    ProviderHealth(Probe probe, CallConfig config, ProviderBlocks blocks, RateBudget budget, Breaker breaker,
            Clock clock) {
        this.probe = probe;
        this.config = config;
        this.blocks = blocks;
        this.budget = budget;
        this.breaker = breaker;
        this.clock = clock;
    }

    /** To be told by whoever called the provider. */
    public void observed(Duration responseTime, boolean healthy) {
        last = new Observation(clock.instant(), responseTime, healthy);
    }

    /** @param account that wants to know, and is told of no other's limit */
    public Uni<HealthReport> report(UUID account) {
        return blocks.remaining(account)
                .flatMap(block -> !block.isZero() || open(breaker.report()) || seenLately()
                        ? Uni.createFrom().item(block)
                        : probed().chain(() -> blocks.remaining(account)))
                .flatMap(block -> budget.report().map(rate -> report(block, rate.orElse(null))));
    }

    private boolean seenLately() {
        return last != null && clock.instant().isBefore(last.at().plus(SEEN_LATELY));
    }

    private static boolean open(CircuitReport circuit) {
        return circuit.state() == CircuitState.OPEN;
    }

    private synchronized Uni<Void> probed() {
        if (probing == null) {
            probing = ask().onTermination().invoke(this::ended).memoize().indefinitely();
        }
        return CallerContext.keep(probing);
    }

    private synchronized void ended() {
        probing = null;
    }

    private Uni<Void> ask() {
        // a provider that gets all the requests it may is there
        return budget.take(Priority.BACKGROUND, this).onItem()
                .transformToUni(slot -> asked(slot).onTermination().invoke(slot::end))
                .onFailure(CallException.class).recoverWithNull();
    }

    private Uni<Void> asked(Slot slot) {
        var start = clock.instant();
        slot.spend();
        return probe.send().onItemOrFailure().transformToUni((response, failure) -> {
            observed(Duration.between(start, clock.instant()), failure == null && response.status() < 500);
            return failure == null && response.status() == 429 ? blocks.obey(retryAfter(response))
                    : Uni.createFrom().voidItem();
        });
    }

    private Duration retryAfter(OutboundResponse response) {
        return RetryAfter.parse(response.headers().get(RetryAfter.HEADER), clock)
                .orElse(config.rateLimit().defaultBlock());
    }

    private HealthReport report(Duration block, RateReport rate) {
        var seen = last;
        var circuit = breaker.report();
        var usable = block.isZero() && !open(circuit) && (seen == null || seen.healthy());
        return new HealthReport(usable ? HealthReport.Status.HEALTHY : HealthReport.Status.UNHEALTHY,
                seen == null ? null : seen.responseTime().toMillis(), seen == null ? null : seen.at(), circuit,
                block.isZero() ? null : clock.instant().plus(block), rate);
    }
}
