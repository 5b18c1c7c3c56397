package dev.patchbay.token.renewal;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.token.connection.Connections;
import dev.patchbay.token.connection.Connections.Ageing;
import dev.patchbay.token.provider.Providers;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** What the stored connections tell about renewal, counted now and then. */
@ApplicationScoped
class RenewalGauges {

    private static final Duration SOON = Duration.ofHours(1);

    private final Connections connections;
    private final Providers providers;
    private final Clock clock;
    private final Map<String, Ageing> counted = new ConcurrentHashMap<>();

    @Inject
    RenewalGauges(Connections connections, Providers providers, MeterRegistry metrics, Clock clock) {
        this.connections = connections;
        this.providers = providers;
        this.clock = clock;
        providers.renewing().forEach(provider -> register(provider, metrics));
    }

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    @WithSession
    Uni<Void> count() {
        return Multi.createFrom().iterable(providers.renewing())
                .onItem().transformToUniAndConcatenate(provider -> connections.ageing(provider, clock.instant(), SOON)
                        .invoke(ageing -> counted.put(provider, ageing)))
                .collect().last().replaceWithVoid();
    }

    private void register(String provider, MeterRegistry metrics) {
        Gauge.builder("token.renewals.oldest.due", this, gauges -> gauges.of(provider).oldestDue().toMillis() / 1000.0)
                .description("For how long the connection that waits longest has been due").baseUnit("seconds")
                .tag("provider", provider).register(metrics);
        Gauge.builder("token.expiring.within.hour", this, gauges -> gauges.of(provider).expiring())
                .description("Access tokens that expire within the hour").tag("provider", provider).register(metrics);
    }

    private Ageing of(String provider) {
        return counted.getOrDefault(provider, Ageing.NONE);
    }
}
