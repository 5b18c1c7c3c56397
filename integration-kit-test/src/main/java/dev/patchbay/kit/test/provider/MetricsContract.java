package dev.patchbay.kit.test.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/**
 * Every path is counted, under labels from closed lists, and log lines say who wrote them. What each failure counts is a part
 * of {@link ErrorContract}. Runs
 * with {@link ContractConfig#QUICK_BREAKER}.
 */
public abstract class MetricsContract extends ProviderContract {

    private static final String CALLS = "integration_requests_seconds_count";
    private static final String ANSWERS = "integration_answers_total";

    @Test
    void successIsCounted() {
        // Given
        var before = Scrape.now();
        // When
        read(account);
        // Then
        assertMore(before, CALLS, Map.of("operation", subject().operation(), "outcome", "success"));
        assertMore(before, ANSWERS, Map.of("operation", subject().operation(), "source", "live"));
        assertMore(before, "integration_rate_slots_total", Map.of("priority", "interactive", "outcome", "granted"));
    }

    @Test
    void whatComesFromTheCacheIsNoCall() {
        // Given
        subject().readCached(as(account));
        var before = Scrape.now();
        // When
        assertSource(subject().readCached(as(account)), "cache");
        // Then
        assertMore(before, ANSWERS, Map.of("operation", subject().cachedOperation(), "source", "cache"));
        var calls = labels(Map.of("operation", subject().cachedOperation()));
        assertThat(Scrape.now().sum(CALLS, calls)).isEqualTo(before.sum(CALLS, calls));
    }

    @Test
    void aStaleAnswerIsCountedBesideItsFailure() {
        // Given
        read(account);
        provided().breakApi(FAILING);
        var before = Scrape.now();
        // When
        assertSource(read(account), "stale");
        // Then
        assertMore(before, CALLS, Map.of("operation", subject().operation(), "outcome", "provider_error"));
        assertMore(before, ANSWERS, Map.of("operation", subject().operation(), "source", "stale"));
    }

    @Test
    void theCanonicalResourceIsCounted() {
        // Given
        var stranger = UUID.randomUUID();
        var before = Scrape.now();
        // When
        as(account).get("/integration/status");
        as(stranger).get("/integration/status");
        as(account).post("/integration/disconnect");
        as(stranger).post("/integration/disconnect");
        // Then
        assertMore(before, "integration_status_requests_total", Map.of("status", "success", "auth_state", "connected"));
        assertMore(before, "integration_status_requests_total", Map.of("status", "success", "auth_state", "no_tokens"));
        assertMore(before, "integration_disconnects_total", Map.of("outcome", "disconnected"));
        assertMore(before, "integration_disconnects_total", Map.of("outcome", "not_connected"));
    }

    @Test
    void aThousandIdsMakeNoNewSeries() {
        // Given
        var random = new Random(20_261);
        ask(random);
        var before = Scrape.now().series();
        // When
        for (int i = 0; i < 1_000; i++) {
            ask(random);
        }
        // Then
        assertThat(Scrape.now().series()).isEqualTo(before);
    }

    @Test
    void nobodyStandsInALabel() {
        // When
        read(account);
        as(account).get("/integration/status");
        // Then
        assertThat(Scrape.now().text()).contains(provider()).doesNotContain(account.toString());
    }

    @Test
    void aLogLineNamesItsServiceAndItsIntegration() {
        // When
        var line = LogLine.written("hello");
        // Then
        assertThat(line.path("message").asText()).isEqualTo("hello");
        assertThat(line.path("service").asText()).isEqualTo(provider() + "-service");
        assertThat(line.path("integration").asText()).isEqualTo(provider());
    }

    private void ask(Random random) {
        subject().readAny(as(account), random);
        as(account).get("/nowhere/" + random.nextLong());
        as(account).get("/nowhere/" + random.nextLong() + "/");
    }

    private void assertMore(Scrape before, String name, Map<String, String> labels) {
        var all = labels(labels);
        assertThat(Scrape.now().sum(name, all)).as("%s %s", name, all).isEqualTo(before.sum(name, all) + 1);
    }

    private Map<String, String> labels(Map<String, String> labels) {
        var all = new HashMap<>(labels);
        all.put("provider", provider());
        return all;
    }
}
