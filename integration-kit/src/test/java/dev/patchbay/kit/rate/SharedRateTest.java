package dev.patchbay.kit.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.patchbay.edge.time.Pauses;
import dev.patchbay.kit.call.CallConfig;
import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Priority;
import dev.patchbay.kit.call.TestProvider;
import dev.patchbay.kit.database.DatabaseSteps;
import dev.patchbay.kit.example.WithNeighbours;
import dev.patchbay.kit.test.config.Defaults;
import dev.patchbay.stack.ProofSize;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;

/**
 * Several replicas lease from one PostgreSQL and want far more than there is; behind them somebody counts in a moving
 * window, as the provider does, after a latency that differs from request to request.
 */
@QuarkusTest
@WithNeighbours
class SharedRateTest {

    private static final int REPLICAS = 4;
    private static final int LIMIT = 30;
    private static final Duration WINDOW = Duration.ofSeconds(2);
    private static final Duration DEMAND = Duration.ofSeconds(ProofSize.of(8, 300));
    private static final Map<String, String> RATE = Map.of("patchbay.rate.limit", Integer.toString(LIMIT),
            "patchbay.rate.window", "2s", "patchbay.rate.lot", "3", "patchbay.rate.lease", "200ms", "patchbay.rate.margin",
            "50ms", "patchbay.rate.without-database", "0", "patchbay.call.database-patience", "10s",
            "patchbay.call.attempt-timeout", "200ms");

    @Inject
    Pool pool;

    @Inject
    DatabaseSteps steps;

    @Inject
    Pauses pauses;

    private final MovingWindow provider = new MovingWindow();
    private String app;

    /** One replica under one kind of demand. */
    private final class Replica {

        final AtomicInteger made = new AtomicInteger();
        final AtomicInteger refused = new AtomicInteger();
        private final RateBudget budget = BudgetInMemory.replica(RATE, store(), pauses, Clock.systemUTC());
        private final Priority priority;

        Replica(Priority priority) {
            this.priority = priority;
        }

        /** Ten callers at a time, each of whom comes back at once when there is nothing to be had. */
        void demandUntil(long end) {
            try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.range(0, 10).forEach(caller -> callers.execute(() -> callUntil(end)));
            }
        }

        private void callUntil(long end) {
            while (System.nanoTime() < end) {
                try {
                    call(budget.take(priority, this).await().indefinitely());
                } catch (CallException e) {
                    refused.incrementAndGet();
                    pause(20);
                }
            }
        }

        private void call(Slot slot) {
            slot.spend();
            pause(ThreadLocalRandom.current().nextInt(50));
            provider.arrived();
            pause(ThreadLocalRandom.current().nextInt(50));
            made.incrementAndGet();
            slot.end();
        }
    }

    @Test
    void noWindowHoldsMoreThanTheLimitAndAllReplicasGetTheirShare() {
        // Given
        app = "fair";
        var replicas = replicas(Priority.INTERACTIVE);
        // When
        demand(replicas);
        // Then
        assertThat(provider.most(WINDOW)).isLessThanOrEqualTo(LIMIT);
        assertThat(provider.total()).isGreaterThan((int) (0.75 * LIMIT * DEMAND.dividedBy(WINDOW)));
        var made = replicas.stream().map(replica -> replica.made.get()).sorted().toList();
        assertThat(made.getFirst()).isGreaterThan(made.getLast() / 3);
        assertThat(replicas).allSatisfy(replica -> assertThat(replica.refused.get()).isGreaterThan(replica.made.get()));
    }

    @Test
    void interactiveCallsGoFirst() {
        // Given
        app = "first";
        var background = replicas(Priority.BACKGROUND);
        var interactive = replicas(Priority.INTERACTIVE);
        // When
        demand(Stream.concat(background.stream(), interactive.stream()).toList());
        // Then
        assertThat(provider.most(WINDOW)).isLessThanOrEqualTo(LIMIT);
        // what it took before anybody who waits had come, and nothing after
        assertThat(made(background)).isLessThanOrEqualTo(LIMIT * 7 / 10);
        assertThat(made(interactive)).isGreaterThan(provider.total() / 2);
    }

    @Test
    void backgroundWorkLeavesTheReserveAlone() {
        // Given
        app = "reserve";
        var background = replicas(Priority.BACKGROUND);
        // When
        demand(background);
        // Then
        assertThat(provider.most(WINDOW)).isLessThanOrEqualTo(LIMIT * 7 / 10);
        assertThat(made(background)).isGreaterThan(LIMIT);
        assertThat(new Replica(Priority.INTERACTIVE).budget.take(Priority.INTERACTIVE, this).await().indefinitely())
                .isNotNull();
    }

    private List<Replica> replicas(Priority priority) {
        return IntStream.range(0, REPLICAS).mapToObj(replica -> new Replica(priority)).toList();
    }

    private static void demand(List<Replica> replicas) {
        long end = System.nanoTime() + DEMAND.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            replicas.stream().map(replica -> CompletableFuture.runAsync(() -> replica.demandUntil(end), threads)).toList()
                    .forEach(CompletableFuture::join);
        }
    }

    private static int made(List<Replica> replicas) {
        return replicas.stream().mapToInt(replica -> replica.made.get()).sum();
    }

    private LeaseStore store() {
        return new DatabaseLeaseStore(new TestProvider(app), Defaults.with(RateConfig.class, RATE),
                Defaults.with(CallConfig.class, RATE), pool, steps);
    }

    /** The time that a request takes on its way. */
    private void pause(int millis) {
        pauses.pause(Duration.ofMillis(millis)).await().indefinitely();
    }
}
