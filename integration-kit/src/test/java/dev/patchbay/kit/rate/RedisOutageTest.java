package dev.patchbay.kit.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Priority;

/** Redis goes away while replicas ask it, and comes back having forgotten everything. */
class RedisOutageTest {

    private static final String KEY = "patchbay:rate:{outage}";
    private static final int LIMIT = 30;
    private static final int FEW = 5;
    private static final Duration WINDOW = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    /** For a machine that is busy with other things. */
    private static final Duration LEEWAY = Duration.ofSeconds(1);
    private static final Map<String, String> RATE = Map.of("patchbay.rate.limit", Integer.toString(LIMIT),
            "patchbay.rate.window", "2s", "patchbay.rate.lot", "3", "patchbay.rate.lease", "200ms", "patchbay.rate.margin",
            "50ms", "patchbay.rate.without-store", Integer.toString(FEW), "patchbay.call.database-patience",
            PATIENCE.toString(), "patchbay.call.attempt-timeout", "200ms");
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @RegisterExtension
    static final LocalRedis REDIS = new LocalRedis();

    private final MovingWindow provider = new MovingWindow();
    private final AtomicBoolean going = new AtomicBoolean(true);

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
            REDIS.server().kill();
            REDIS.server().launch();
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
        REDIS.server().suspend();
        // Then
        try {
            Awaitility.await().during(Duration.ofSeconds(1)).atMost(LONGEST).until(() -> !countedInTime(budget));
        } finally {
            // When
            REDIS.server().resume();
        }
        // Then
        Awaitility.await().atMost(LONGEST).until(() -> counted(budget));
    }

    private void awaitLeases() {
        Awaitility.await("Redis is believed").atMost(LONGEST).ignoreExceptions().until(() -> REDIS.exists(KEY));
    }

    private void awaitRequests(int count) {
        int before = provider.total();
        Awaitility.await(count + " more").atMost(LONGEST).until(() -> provider.total() >= before + count);
    }

    private static boolean countedInTime(RateBudget budget) {
        long before = System.nanoTime();
        boolean counted = counted(budget);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PATIENCE.plus(LEEWAY));
        return counted;
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
        return BudgetInMemory.replica(RATE, REDIS.store(terms, terms.unsettled()), BudgetInMemory.REAL_PAUSES,
                Clock.systemUTC());
    }
}
