package dev.patchbay.kit.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.patchbay.kit.call.CallConfig;
import dev.patchbay.kit.call.Priority;
import dev.patchbay.kit.call.TestProvider;
import dev.patchbay.kit.database.DatabaseSteps;
import dev.patchbay.kit.example.WithNeighbours;
import dev.patchbay.kit.test.config.Defaults;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** Requests that must be apart, and a provider that says itself what it counts; in PostgreSQL, for all replicas. */
@QuarkusTest
@WithNeighbours
class SpacedLeasesTest {

    private static final Map<String, String> RATE = Map.of("patchbay.rate.limit", "30", "patchbay.rate.window", "60s",
            "patchbay.rate.spacing", "10s", "patchbay.rate.patience", "35s", "patchbay.call.database-patience", "10s");

    @Inject
    Pool pool;

    @Inject
    DatabaseSteps steps;

    @Test
    void everyReplicaGetsATurnOfItsOwn() {
        // When
        var asked = IntStream.range(0, 4).mapToObj(replica -> store("apart").lease(wanting(5))).toList();
        var granted = Uni.join().all(asked).andFailFast().await().indefinitely();
        // Then
        assertThat(granted).allMatch(grant -> grant.slots() == 1);
        var turns = granted.stream().map(LeaseStore.Grant::delay).sorted().toList();
        // each counts from when it asked, some before the one whose turn comes first
        IntStream.range(0, 4).forEach(turn -> assertThat(turns.get(turn)).isBetween(Duration.ofSeconds(10L * turn - 5),
                Duration.ofSeconds(10L * turn + 5)));
    }

    @Test
    void whoseTurnComesTooLateIsToldWhenToComeBack() {
        // Given
        IntStream.range(0, 4).forEach(call -> lease("late", Priority.INTERACTIVE));
        // When
        var refused = lease("late", Priority.INTERACTIVE);
        // Then
        assertThat(refused.slots()).isZero();
        assertThat(refused.untilNext()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(5));
    }

    @Test
    void backgroundWorkNeverWaitsForATurn() {
        // Given
        lease("background", Priority.INTERACTIVE);
        // When, Then
        assertThat(lease("background", Priority.BACKGROUND).slots()).isZero();
    }

    @Test
    void whatTheProviderCountsOfOthersIsNotOursToUse() {
        // Given
        var store = store("told");
        // When
        store.heed(new ToldLimit(25, 20)).await().indefinitely();
        // Then
        assertThat(lease("told", Priority.INTERACTIVE).left()).isEqualTo(4);
        // When
        store.heed(new ToldLimit(25, 21)).await().indefinitely();
        // Then
        assertThat(store.lease(new LeaseStore.Request(Priority.INTERACTIVE, 0, 0, List.of(), 0)).await().indefinitely()
                .left()).isEqualTo(4);
    }

    private LeaseStore.Grant lease(String app, Priority priority) {
        return store(app).lease(new LeaseStore.Request(priority, 1, 1, List.of(), 0)).await().indefinitely();
    }

    private static LeaseStore.Request wanting(int slots) {
        return new LeaseStore.Request(Priority.INTERACTIVE, slots, slots, List.of(), 0);
    }

    private LeaseStore store(String app) {
        return new DatabaseLeaseStore(new TestProvider(app), Defaults.with(RateConfig.class, RATE),
                Defaults.with(CallConfig.class, RATE), pool, steps);
    }
}
