package dev.patchbay.kit.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.patchbay.kit.call.Priority;
import dev.patchbay.stack.ProofSize;

/**
 * Several replicas, whose clocks differ, lease from one store and want far more than there is; behind them somebody counts in
 * a moving window, as the provider does, after a latency that differs from request to request.
 */
abstract class SharedRateContract {

    private static final int REPLICAS = 4;
    private static final int LIMIT = 30;
    private static final Duration WINDOW = Duration.ofSeconds(2);
    private static final Duration DEMAND = Duration.ofSeconds(ProofSize.of(6, 300));
    private static final Map<String, String> RATE = Map.of("patchbay.rate.limit", Integer.toString(LIMIT),
            "patchbay.rate.window", "2s", "patchbay.rate.lot", "3", "patchbay.rate.lease", "200ms", "patchbay.rate.margin",
            "50ms", "patchbay.rate.without-store", "0", "patchbay.call.database-patience", "10s",
            "patchbay.call.attempt-timeout", "200ms");

    private final MovingWindow provider = new MovingWindow();
    private String app;

    /** One replica's. */
    protected abstract LeaseStore store(String app, Map<String, String> rate);

    @Test
    void noWindowHoldsMoreThanTheLimitAndAllReplicasGetTheirShare() {
        // Given
        app = "shared-fair";
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
        app = "shared-first";
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

    /** Who asks for much on one replica, as fast as the gateway lets one account, leaves something for the users of another. */
    @Test
    void aBusyUserOfOneReplicaStarvesNobodyOnAnother() {
        // Given
        app = "shared-modest";
        var busy = new BusyReplica(replica(0), Priority.INTERACTIVE, provider, 200);
        var quiet = replica(1);
        var modest = IntStream.range(0, 5).mapToObj(user -> new ModestUser(quiet, provider)).toList();
        long end = System.nanoTime() + DEMAND.toNanos();
        // When
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            modest.forEach(user -> threads.execute(() -> user.callWhile(() -> System.nanoTime() < end)));
            busy.demandWhile(() -> System.nanoTime() < end);
        }
        // Then
        int served = modest.stream().mapToInt(user -> user.served).sum();
        assertThat(provider.most(WINDOW)).isLessThanOrEqualTo(LIMIT);
        assertThat(served).isGreaterThan(modest.stream().mapToInt(user -> user.refused).sum() / 5);
    }

    @Test
    void backgroundWorkLeavesTheReserveAlone() {
        // Given
        app = "shared-reserve";
        var background = replicas(Priority.BACKGROUND);
        // When
        demand(background);
        // Then
        assertThat(provider.most(WINDOW)).isLessThanOrEqualTo(LIMIT * 7 / 10);
        assertThat(made(background)).isGreaterThan(LIMIT);
        assertThat(replica(0).take(Priority.INTERACTIVE, this).await().indefinitely()).isNotNull();
    }

    private List<BusyReplica> replicas(Priority priority) {
        return IntStream.range(0, REPLICAS).mapToObj(number -> new BusyReplica(replica(number), priority, provider)).toList();
    }

    private RateBudget replica(int number) {
        return BudgetInMemory.replica(RATE, store(app, RATE), BudgetInMemory.REAL_PAUSES,
                Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10L * number)));
    }

    private static void demand(List<BusyReplica> replicas) {
        long end = System.nanoTime() + DEMAND.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            replicas.stream()
                    .map(replica -> CompletableFuture.runAsync(() -> replica.demandWhile(() -> System.nanoTime() < end),
                            threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    }

    private static int made(List<BusyReplica> replicas) {
        return replicas.stream().mapToInt(replica -> replica.made.get()).sum();
    }
}
