package dev.patchbay.kit.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Priority;

/** Redis goes away while replicas ask it, and comes back having forgotten everything. */
class RedisOutageTest {

    private static final String KEY = "patchbay:rate:{outage}";
    private static final int LIMIT = 30;
    private static final int FEW = 5;
    private static final Duration WINDOW = Duration.ofSeconds(2);
    private static final Map<String, String> RATE = Map.of("patchbay.rate.limit", Integer.toString(LIMIT),
            "patchbay.rate.window", "2s", "patchbay.rate.lot", "3", "patchbay.rate.lease", "200ms", "patchbay.rate.margin",
            "50ms", "patchbay.rate.without-database", Integer.toString(FEW), "patchbay.call.database-patience", "500ms",
            "patchbay.call.attempt-timeout", "200ms");
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final MovingWindow provider = new MovingWindow();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private LocalRedis redis;

    @BeforeEach
    void start() {
        redis = new LocalRedis(folder);
    }

    @AfterEach
    void stop() {
        if (redis != null) {
            redis.close();
        }
    }

    @Test
    void whatRedisForgotIsNotLeasedAgain() {
        // Given
        var replicas = Executors.newVirtualThreadPerTaskExecutor();
        try {
            IntStream.range(0, 2).mapToObj(number -> new BusyReplica(replica(), Priority.INTERACTIVE, provider))
                    .forEach(replica -> replicas.execute(() -> replica.demandWhile(going::get)));
            awaitLeases();
            awaitRequests(LIMIT);
            // When
            redis.server.kill();
            redis.server.launch();
            awaitLeases();
            // Then
            awaitRequests(2 * LIMIT);
        } finally {
            going.set(false);
            replicas.close();
        }
        // each replica beyond the first may add the few that it allows itself
        assertThat(provider.most(WINDOW)).isLessThanOrEqualTo(LIMIT + FEW);
    }

    @Test
    void aRedisThatHangsHoldsNobodyUpForLong() {
        // Given
        var budget = replica();
        Awaitility.await().atMost(LONGEST).until(() -> counted(budget));
        // When
        redis.server.suspend();
        // Then
        Awaitility.await().during(Duration.ofSeconds(1)).atMost(LONGEST).until(() -> !counted(budget));
        // When
        redis.server.resume();
        // Then
        Awaitility.await().atMost(LONGEST).until(() -> counted(budget));
    }

    private void awaitLeases() {
        Awaitility.await("Redis is believed").atMost(LONGEST).ignoreExceptions().until(() -> redis.exists(KEY));
    }

    private void awaitRequests(int count) {
        int before = provider.total();
        Awaitility.await(count + " more").atMost(LONGEST).until(() -> provider.total() >= before + count);
    }

    private static boolean counted(RateBudget budget) {
        try {
            var slot = budget.take(Priority.INTERACTIVE, "somebody").await().indefinitely();
            slot.end();
            return !slot.equals(Slot.UNCOUNTED);
        } catch (CallException e) {
            return false;
        }
    }

    private RateBudget replica() {
        var terms = BudgetInMemory.terms("outage", RATE);
        return BudgetInMemory.replica(RATE, redis.store(terms, terms.unsettled()), BudgetInMemory.REAL_PAUSES,
                Clock.systemUTC());
    }
}
