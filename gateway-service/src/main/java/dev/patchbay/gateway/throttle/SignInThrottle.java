package dev.patchbay.gateway.throttle;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.gateway.account.VerifiedAccount;
import dev.patchbay.gateway.database.DatabasePatience;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/**
 * Slows down guessing. It never looks at whether an account exists, and nobody can keep its owner out from elsewhere: at the
 * last ten places where the owner has signed in only attempts made there count.
 */
@Singleton
public class SignInThrottle {

    private static final Duration TIDIED_WITHIN = Duration.ofSeconds(20);

    private final Pool database;
    private final Tallies tallies;
    private final KnownPlaces places;
    private final ThrottleConfig config;
    private final DatabasePatience patience;
    private final MeterRegistry registry;

    @Inject
    SignInThrottle(Pool database, Tallies tallies, KnownPlaces places, ThrottleConfig config, DatabasePatience patience,
            MeterRegistry registry) {
        this.database = database;
        this.tallies = tallies;
        this.places = places;
        this.config = config;
        this.patience = patience;
        this.registry = registry;
    }

    /** Fails with {@code rate_limited} instead of trying, or as the attempt fails. */
    public Uni<VerifiedAccount> attempt(Origin origin, Supplier<Uni<? extends VerifiedAccount>> authentication) {
        return admit(origin).chain(counted -> Uni.createFrom().<VerifiedAccount> deferred(authentication)
                .call(verified -> accepted(counted, verified.account().id(), origin))
                .onFailure(failure -> !wrongPassword(failure)).call(() -> giveBack(counted)))
                .onItemOrFailure().invoke((verified, failure) -> count(failure));
    }

    /** Somebody has registered from there. */
    public Uni<Void> welcome(UUID account, Origin origin) {
        return database.withTransaction(connection -> places.remember(connection, account, origin));
    }

    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> tidy() {
        return tallies.tidy().ifNoItem().after(TIDIED_WITHIN).fail();
    }

    private Uni<List<Tally>> admit(Origin origin) {
        return patience.within(database.withTransaction(connection -> places.knows(connection, origin)
                .map(known -> Tally.of(origin, known, config))
                .call(counted -> tallies.take(connection, counted))));
    }

    private Uni<Void> accepted(List<Tally> counted, UUID account, Origin origin) {
        return database.withTransaction(connection -> tallies.clear(connection, counted.getFirst())
                .chain(() -> tallies.giveBack(connection, counted.subList(1, counted.size())))
                .chain(() -> places.remember(connection, account, origin)));
    }

    private Uni<Void> giveBack(List<Tally> counted) {
        return database.withTransaction(connection -> tallies.giveBack(connection, counted));
    }

    private void count(Throwable failure) {
        var outcome = failure == null ? "accepted"
                : failure instanceof ProblemException problem ? problem.code().wireName() : "failed";
        registry.counter("patchbay.sign.ins", "outcome", outcome).increment();
    }

    private static boolean wrongPassword(Throwable failure) {
        return failure instanceof ProblemException problem && problem.code() == ErrorCode.CREDENTIALS_INVALID;
    }
}
