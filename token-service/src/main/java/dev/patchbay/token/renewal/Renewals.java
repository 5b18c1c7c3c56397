package dev.patchbay.token.renewal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.token.context.OwnContext;
import dev.patchbay.token.provider.Providers;
import dev.patchbay.token.provider.TokenEndpoint;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;

/** Renews tokens: one renewal of a connection at a time in this process, and by {@link RenewalIntents} in all. */
@ApplicationScoped
class Renewals {

    private static final Logger LOG = Logger.getLogger(Renewals.class);

    private static final Duration DRAIN_WITHIN = Duration.ofSeconds(10);

    private final RenewalIntents intents;
    private final RenewalSettlement settlement;
    private final Providers providers;
    private final TokenEndpoint endpoint;
    private final OwnContext ownContext;
    private final MeterRegistry metrics;
    private final ConcurrentMap<ConnectionKey, Uni<RenewalResult>> running = new ConcurrentHashMap<>();

    @Inject
    Renewals(RenewalIntents intents, RenewalSettlement settlement, Providers providers, TokenEndpoint endpoint,
            OwnContext ownContext, MeterRegistry metrics) {
        this.intents = intents;
        this.settlement = settlement;
        this.providers = providers;
        this.endpoint = endpoint;
        this.ownContext = ownContext;
        this.metrics = metrics;
    }

    /** Those under way are settled before the database is closed: what a provider answered must not be lost. */
    void drain(@Observes ShutdownEvent event) {
        var underWay = List.copyOf(running.values());
        if (!underWay.isEmpty()) {
            Uni.join().all(underWay).andCollectFailures().onFailure().recoverWithNull().await().atMost(DRAIN_WITHIN);
        }
    }

    /** Goes on when the caller gives up: a refresh token that was spent must be settled. */
    Uni<RenewalResult> renew(ConnectionKey connection, long version) {
        return running.computeIfAbsent(connection, key -> ownContext
                .run(() -> timed(key, version).onTermination().invoke(() -> running.remove(key))));
    }

    void renewInBackground(ConnectionKey connection, long version) {
        renew(connection, version).subscribe().with(result -> LOG.debugf("Renewed in the background: %s", result.outcome()),
                failure -> LOG.error("A renewal in the background failed", failure));
    }

    private Uni<RenewalResult> timed(ConnectionKey connection, long version) {
        var start = System.nanoTime();
        return once(connection, version)
                .invoke(result -> measure(connection.provider(), result.outcome(), start))
                .onFailure().invoke(failure -> measure(connection.provider(), "internal_error", start));
    }

    private Uni<RenewalResult> once(ConnectionKey connection, long version) {
        return intents.begin(connection, version).flatMap(intent -> switch (intent) {
            case Intent.Busy busy -> Uni.createFrom().item(new RenewalResult.Busy());
            case Intent.Gone gone -> Uni.createFrom().item(new RenewalResult.Superseded());
            case Intent.Spend spend -> spend(spend);
        });
    }

    private Uni<RenewalResult> spend(Intent.Spend spend) {
        return endpoint.refresh(providers.require(spend.connection().provider()), spend.refreshToken())
                .flatMap(answer -> settlement.settle(spend, answer));
    }

    private void measure(String provider, String outcome, long start) {
        Timer.builder("token.renewals").description("Attempts to renew access tokens, by how they ended")
                .tag("provider", provider).tag("outcome", outcome).register(metrics)
                .record(Duration.ofNanos(System.nanoTime() - start));
    }
}
