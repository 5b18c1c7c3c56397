package dev.patchbay.token.renewal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import dev.patchbay.edge.context.OwnContext;
import dev.patchbay.edge.outbound.OutboundConfig;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.token.provider.Providers;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;

/** Renews what is due, whether or not anybody asks for it, with a bounded number under way at each provider. */
@ApplicationScoped
class RenewalWorker {

    private static final Logger LOG = Logger.getLogger(RenewalWorker.class);
    private static final Duration WITHOUT_CREDENTIALS = Duration.ofSeconds(30);
    private static final int BEFORE_ANYTHING_HAPPENS = -1;

    private final RenewalIntents intents;
    private final Spending spending;
    private final Providers providers;
    private final OwnContext ownContext;
    private final Clock clock;
    private final Set<String> claiming = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> pausedUntil = new ConcurrentHashMap<>();

    @Inject
    RenewalWorker(RenewalIntents intents, Spending spending, Providers providers, OwnContext ownContext, Clock clock) {
        this.intents = intents;
        this.spending = spending;
        this.providers = providers;
        this.ownContext = ownContext;
        this.clock = clock;
    }

    /** Renewals that hang must leave connections to all others. */
    void start(@Observes @Priority(BEFORE_ANYTHING_HAPPENS) StartupEvent event, OutboundConfig outbound) {
        providers.renewing().forEach(provider -> requireMoreThan(new Lanes(atOnce(provider)).most(), provider, outbound));
    }

    private static void requireMoreThan(int renewals, String provider, OutboundConfig outbound) {
        if (outbound.connectionsPerServer() <= renewals) {
            throw new IllegalArgumentException("""
                    patchbay.outbound.connections-per-server is %d, and must be above %d, which is four times \
                    patchbay.providers.%s.renewals-at-once""".formatted(outbound.connectionsPerServer(), renewals, provider));
        }
    }

    @Scheduled(every = "${patchbay.renewal.worker.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        providers.renewing().forEach(provider -> claim(provider, 1));
        return Uni.createFrom().voidItem();
    }

    /** @param least so many at a time that it is worth a transaction */
    private void claim(String provider, int least) {
        int room = room(provider);
        if (room < least || paused(provider) || !claiming.add(provider)) {
            return;
        }
        ownContext.run(() -> intents.beginDue(provider, room)).subscribe().with(due -> {
            claiming.remove(provider);
            spend(provider, due, due.size() == room);
        }, failure -> {
            claiming.remove(provider);
            LOG.warnf("What is due at %s cannot be read: %s", provider, failure.getMessage());
        });
    }

    private void spend(String provider, List<Intent.Spend> due, boolean more) {
        for (var spend : due) {
            spending.spend(spend).subscribe().with(result -> {
                heed(provider, result);
                if (more) {
                    claim(provider, Math.ceilDiv(atOnce(provider), 2));
                }
            }, failure -> LOG.debug("Told by those who spend", failure));
        }
    }

    private int room(String provider) {
        return new Lanes(atOnce(provider)).room(spending.underWay().stream()
                .filter(attempt -> attempt.provider().equals(provider)).map(Spending.UnderWay::age).toList());
    }

    private int atOnce(String provider) {
        return providers.requireOAuth2(provider).renewalsAtOnce();
    }

    private boolean paused(String provider) {
        return pausedUntil.getOrDefault(provider, Instant.MIN).isAfter(clock.instant());
    }

    /** What the provider holds against Patchbay as a whole, it need not repeat for each connection. */
    private void heed(String provider, RenewalResult result) {
        if (result instanceof RenewalResult.Failed failed) {
            if (failed.code() == ErrorCode.APP_CREDENTIALS_INVALID) {
                pausedUntil.put(provider, clock.instant().plus(WITHOUT_CREDENTIALS));
            } else if (failed.code() == ErrorCode.RATE_LIMITED) {
                pausedUntil.put(provider, clock.instant().plus(failed.pause()));
            }
        }
    }
}
