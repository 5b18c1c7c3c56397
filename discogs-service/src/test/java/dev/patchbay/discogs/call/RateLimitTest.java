package dev.patchbay.discogs.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.discogs.simulated.ConnectedTest;
import dev.patchbay.discogs.simulated.DiscogsClient;
import dev.patchbay.discogs.simulated.FewRequests;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Whatever is asked of us, Discogs gets no request too many and none too early. */
@QuarkusTest
@TestProfile(FewRequests.class)
class RateLimitTest extends ConnectedTest {

    private static final long CLOSEST_MS = 500;

    @BeforeEach
    void asDiscogsCounts() {
        discogs.limit(FewRequests.LIMIT, FewRequests.WINDOW_SECONDS);
    }

    @AfterEach
    void anyNumber() {
        discogs.noLimit();
    }

    @Test
    void manyCallsInABurstKeepTheLimitAndTheDistance() {
        // Given
        var clients = List.of(client, connected("jonas"));
        var bursts = new AtomicInteger();
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // When
            Awaitility.await("more than one window has room for").atMost(Duration.ofSeconds(40)).until(() -> {
                burst(bursts.getAndIncrement(), clients, threads).forEach(answer -> statuses.add(answer.join()));
                return statuses.stream().filter(status -> status == 200).count() > FewRequests.LIMIT;
            });
        }
        // Then
        assertThat(statuses).contains(429).isSubsetOf(200, 429);
        assertThat(discogs.rate().path("rate_violations").asInt()).isZero();
        assertThat(discogs.rate().path("smallest_gap_ms").asLong()).isGreaterThanOrEqualTo(CLOSEST_MS);
        var budget = client.get("/integration/health").jsonPath();
        assertThat(budget.getInt("rate_budget.limit")).isEqualTo(FewRequests.LIMIT);
        assertThat(budget.getInt("rate_budget.window_seconds")).isEqualTo(FewRequests.WINDOW_SECONDS);
    }

    private static List<CompletableFuture<Integer>> burst(int burst, List<DiscogsClient> clients, ExecutorService threads) {
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int call = 0; call < 10; call++) {
            var path = "/releases/" + (1_000 + 10 * burst + call) + "/stats";
            clients.forEach(who -> answers.add(CompletableFuture.supplyAsync(() -> who.get(path).statusCode(), threads)));
        }
        return answers;
    }
}
