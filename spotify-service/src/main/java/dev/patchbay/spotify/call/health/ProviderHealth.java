package dev.patchbay.spotify.call.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.outbound.BoundedHttpClient;
import dev.patchbay.edge.outbound.OutboundRequest;
import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.spotify.call.CallConfig;
import dev.patchbay.spotify.call.Provider;
import dev.patchbay.spotify.call.block.ProviderBlocks;
import dev.patchbay.spotify.call.breaker.Breaker;
import dev.patchbay.spotify.call.breaker.CircuitState;
import io.smallrye.mutiny.Uni;

/**
 * How the provider does, from what calls saw of it. It is asked on purpose only when no call did so lately, and never
 * while it asked to be left alone.
 */
@Singleton
public class ProviderHealth {

    private static final Duration SEEN_LATELY = Duration.ofSeconds(15);
    private static final int PROBE_BYTES = 64 * 1024;

    private final Provider provider;
    private final BoundedHttpClient http;
    private final CallConfig config;
    private final ProviderBlocks blocks;
    private final Breaker breaker;
    private final Clock clock;
    private volatile Observation last;

    private record Observation(Instant at, Duration responseTime, boolean healthy) {
    }

    @Inject
    ProviderHealth(Provider provider, BoundedHttpClient http, CallConfig config, ProviderBlocks blocks, Breaker breaker,
            Clock clock) {
        this.provider = provider;
        this.http = http;
        this.config = config;
        this.blocks = blocks;
        this.breaker = breaker;
        this.clock = clock;
    }

    /** To be told by whoever called the provider. */
    public void observed(Duration responseTime, boolean healthy) {
        last = new Observation(clock.instant(), responseTime, healthy);
    }

    public Uni<HealthReport> report() {
        return blocks.remaining().flatMap(block -> !block.isZero() || breaker.state() == CircuitState.OPEN || seenLately()
                ? Uni.createFrom().item(report(block))
                : probe().map(ignored -> report(block)));
    }

    private boolean seenLately() {
        return last != null && clock.instant().isBefore(last.at().plus(SEEN_LATELY));
    }

    private Uni<Void> probe() {
        var start = clock.instant();
        return http.send(OutboundRequest.get(provider.probe(), Map.of(), config.attemptTimeout(), PROBE_BYTES))
                .map(OutboundResponse::status).onFailure().recoverWithItem(500)
                .invoke(status -> observed(Duration.between(start, clock.instant()), status < 500)).replaceWithVoid();
    }

    private HealthReport report(Duration block) {
        var seen = last;
        var usable = block.isZero() && breaker.state() != CircuitState.OPEN && (seen == null || seen.healthy());
        return new HealthReport(usable ? HealthReport.Status.HEALTHY : HealthReport.Status.UNHEALTHY,
                seen == null ? null : seen.responseTime().toMillis(), seen == null ? null : seen.at(), breaker.state(),
                block.isZero() ? null : clock.instant().plus(block));
    }
}
