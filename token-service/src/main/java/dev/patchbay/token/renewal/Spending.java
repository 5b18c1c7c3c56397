package dev.patchbay.token.renewal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import dev.patchbay.edge.context.OwnContext;
import dev.patchbay.token.connection.TokenSealing;
import dev.patchbay.token.connection.Tokens;
import dev.patchbay.token.provider.Providers;
import dev.patchbay.token.provider.TokenAnswer;
import dev.patchbay.token.provider.TokenAnswer.Granted;
import dev.patchbay.token.provider.TokenAnswer.Refused;
import dev.patchbay.token.provider.TokenEndpoint;
import dev.patchbay.token.renewal.journal.Journal;
import dev.patchbay.token.renewal.journal.JournalEntry;
import io.smallrye.mutiny.Uni;

/**
 * Presents a refresh token once and keeps the answer: on the disk first, then, however long that takes, in the database.
 */
@ApplicationScoped
class Spending {

    private static final Logger LOG = Logger.getLogger(Spending.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Providers providers;
    private final TokenEndpoint endpoint;
    private final TokenSealing sealing;
    private final Journal journal;
    private final RenewalSettlement settlement;
    private final RenewalMetrics metrics;
    private final OwnContext ownContext;
    private final Set<UnderWay> underWay = ConcurrentHashMap.newKeySet();

    /** One refresh token that is being spent. */
    record UnderWay(String provider, long startedNanos, Uni<RenewalResult> result) {

        Duration age() {
            return Duration.ofNanos(System.nanoTime() - startedNanos);
        }
    }

    @Inject
    Spending(Providers providers, TokenEndpoint endpoint, TokenSealing sealing, Journal journal,
            RenewalSettlement settlement, RenewalMetrics metrics, OwnContext ownContext) {
        this.providers = providers;
        this.endpoint = endpoint;
        this.sealing = sealing;
        this.journal = journal;
        this.settlement = settlement;
        this.metrics = metrics;
        this.ownContext = ownContext;
        metrics.attemptsInFlight(underWay);
    }

    /** Begins at once and goes on when nobody waits any more. */
    Uni<RenewalResult> spend(Intent.Spend spend) {
        var result = ownContext.run(() -> once(spend));
        var attempt = new UnderWay(spend.connection().provider(), System.nanoTime(), result);
        underWay.add(attempt);
        result.subscribe().with(done -> ended(attempt, done.outcome()), failure -> {
            LOG.error("A renewal could not be settled", failure);
            ended(attempt, "internal_error");
        });
        return result;
    }

    Collection<UnderWay> underWay() {
        return underWay;
    }

    private void ended(UnderWay attempt, String outcome) {
        underWay.remove(attempt);
        metrics.ended(attempt.provider(), outcome, attempt.age());
    }

    private Uni<RenewalResult> once(Intent.Spend spend) {
        return endpoint.refresh(providers.requireOAuth2(spend.connection().provider()), spend.refreshToken())
                .flatMap(answer -> keep(spend, answer));
    }

    private Uni<RenewalResult> keep(Intent.Spend spend, TokenAnswer answer) {
        return switch (answer) {
            case Granted granted -> keep(entry(spend, granted));
            // forgotten, it would look like an interrupted renewal, which may cost the connection
            case Refused refused -> untilStored(spend, () -> settlement.refused(spend, refused));
        };
    }

    private Uni<RenewalResult> keep(JournalEntry granted) {
        return journal.write(granted)
                // the database is the next best place
                .onFailure().invoke(failure -> LOG.error("The renewal journal cannot be written", failure))
                .onFailure().recoverWithNull()
                .flatMap(receipt -> settle(granted).invoke(settled -> {
                    if (receipt != null) {
                        receipt.settled();
                    }
                }));
    }

    /** The provider will not give these tokens again. */
    Uni<RenewalResult> settle(JournalEntry granted) {
        return untilStored(granted, () -> settlement.granted(granted));
    }

    /** Each attempt in a context of its own: a session that has failed must not be used again. */
    private Uni<RenewalResult> untilStored(Object what, Supplier<Uni<RenewalResult>> settlement) {
        return Uni.createFrom().deferred(() -> ownContext.run(settlement))
                .onFailure().invoke(failure -> LOG.errorf("The database did not take %s: %s", what, failure.getMessage()))
                .onFailure().retry().withBackOff(FIRST_PAUSE, LONGEST_PAUSE).indefinitely();
    }

    private JournalEntry entry(Intent.Spend spend, Granted granted) {
        var connection = spend.connection();
        // without a new refresh token the old one stays valid (RFC 6749, 6)
        var tokens = new Tokens(granted.accessToken(),
                granted.refreshToken() == null ? spend.refreshToken() : granted.refreshToken());
        return new JournalEntry(connection.account(), connection.provider(), spend.version(),
                sealing.seal(connection, spend.version() + 1, tokens, spend.newKey()), expiry(spend, granted),
                granted.scopes() == null ? null : String.join(" ", granted.scopes()));
    }

    private static Instant expiry(Intent.Spend spend, Granted granted) {
        return granted.lifetime() == null ? null : spend.begunAt().plus(granted.lifetime());
    }
}
