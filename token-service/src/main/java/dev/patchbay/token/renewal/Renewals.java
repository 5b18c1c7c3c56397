package dev.patchbay.token.renewal;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.edge.context.OwnContext;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;

/** Renews tokens on demand: one renewal of a connection at a time in this process, and by {@link RenewalIntents} in all. */
@ApplicationScoped
class Renewals {

    private static final Logger LOG = Logger.getLogger(Renewals.class);

    private static final Duration DRAIN_WITHIN = Duration.ofSeconds(10);

    private final RenewalIntents intents;
    private final Spending spending;
    private final OwnContext ownContext;
    private final ConcurrentMap<ConnectionKey, Uni<RenewalResult>> running = new ConcurrentHashMap<>();

    @Inject
    Renewals(RenewalIntents intents, Spending spending, OwnContext ownContext) {
        this.intents = intents;
        this.spending = spending;
        this.ownContext = ownContext;
    }

    /** Those under way are settled before the database is closed: what a provider answered must not be lost. */
    void drain(@Observes ShutdownEvent event) {
        var underWay = spending.underWay().stream().map(Spending.UnderWay::result).toList();
        if (!underWay.isEmpty()) {
            Uni.join().all(underWay).andCollectFailures().replaceWithVoid().onFailure().recoverWithNull()
                    .ifNoItem().after(DRAIN_WITHIN).recoverWithItem((Void) null).await().indefinitely();
        }
    }

    /** Goes on when the caller gives up: a refresh token that was spent must be settled. */
    Uni<RenewalResult> renew(ConnectionKey connection, long version) {
        return running.computeIfAbsent(connection, key -> ownContext
                .run(() -> once(key, version).onTermination().invoke(() -> running.remove(key))));
    }

    void renewInBackground(ConnectionKey connection, long version) {
        renew(connection, version).subscribe().with(result -> LOG.debugf("Renewed in the background: %s", result),
                failure -> LOG.error("A renewal in the background failed", failure));
    }

    private Uni<RenewalResult> once(ConnectionKey connection, long version) {
        return intents.begin(connection, version).flatMap(intent -> switch (intent) {
            case Intent.Busy busy -> Uni.createFrom().item(new RenewalResult.Busy());
            case Intent.Gone gone -> Uni.createFrom().item(new RenewalResult.Superseded());
            case Intent.Spend spend -> spending.spend(spend);
        });
    }
}
