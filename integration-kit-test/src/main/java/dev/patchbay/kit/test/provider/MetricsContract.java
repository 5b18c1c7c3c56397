package dev.patchbay.kit.test.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/**
 * Every path is counted, under labels from closed lists. What each failure counts is a part of {@link ErrorContract}, what
 * the budget counts of {@link HealthContract}. Runs without a profile if answers stay fresh there, else with
 * {@link ContractSettings}. Some hundreds of ids, or thousands with {@code -Dpatchbay.full=true}.
 */
public abstract class MetricsContract extends ProviderContract {

    private static final int IDS = Boolean.getBoolean("patchbay.full") ? 2_000 : 200;
    private static final String CALLS = "integration_requests_seconds_count";
    private static final String ANSWERS = "integration_answers_total";

    @Test
    void successIsCounted() {
        // Given
        var before = Scrape.now();
        // When
        read(account);
        // Then
        assertMore(before, CALLS, Map.of("operation", subject().read().operation(), "outcome", "success"));
        assertMore(before, ANSWERS, Map.of("operation", subject().read().operation(), "source", "live"));
    }

    @Test
    void whatComesFromTheCacheIsNoCall() {
        var read = subject().cached();
        assumeThat(read).as("nothing stays fresh").isNotNull();
        // Given
        read.by(as(account));
        var before = Scrape.now();
        // When
        assertSource(read.by(as(account)), "cache");
        // Then
        assertMore(before, ANSWERS, Map.of("operation", read.operation(), "source", "cache"));
        var calls = labels(Map.of("operation", read.operation()));
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
        assertMore(before, CALLS, Map.of("operation", subject().read().operation(), "outcome", "provider_error"));
        assertMore(before, ANSWERS, Map.of("operation", subject().read().operation(), "source", "stale"));
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
    void noNumberOfIdsMakesNewSeries() {
        // Given
        var random = new Random(20_261);
        ask(random);
        var before = Scrape.now().series();
        // When
        for (int i = 0; i < IDS; i++) {
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

    private void ask(Random random) {
        subject().unknown(random).by(as(account));
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
