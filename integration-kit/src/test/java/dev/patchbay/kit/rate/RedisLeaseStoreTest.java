package dev.patchbay.kit.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.vertx.redis.client.RedisClientType;

class RedisLeaseStoreTest extends LeaseStoreContract {

    private static final Map<String, String> SHORT = Map.of("patchbay.rate.limit", "10", "patchbay.rate.window", "100ms",
            "patchbay.rate.margin", "50ms", "patchbay.rate.lease", "50ms", "patchbay.call.attempt-timeout", "50ms");

    @TempDir
    static Path folder;

    private static LocalRedis redis;

    @BeforeAll
    static void start() {
        redis = new LocalRedis(folder);
    }

    @AfterAll
    static void stop() {
        if (redis != null) {
            redis.close();
        }
    }

    @Override
    protected LeaseStore store(String app, Map<String, String> rate) {
        return redis.store(app, rate);
    }

    @Test
    void nothingIsLeftBehind() {
        // Given
        lease(store("short-lived", SHORT), wanting(3));
        assertThat(redis.exists("patchbay:rate:{short-lived}")).isTrue();
        // When, Then
        Awaitility.await().until(() -> !redis.exists("patchbay:rate:{short-lived}"));
    }

    @Test
    void whatTheProviderToldIsForgottenAfterADay() {
        // Given
        var store = store("long-lived", SHORT);
        // When
        store.heed(new ToldLimit(25, 0)).await().indefinitely();
        lease(store, wanting(3));
        // Then
        assertThat(redis.expiry("patchbay:rate:{long-lived}")).isBetween(Duration.ofHours(23), Duration.ofHours(24));
    }

    @Test
    void anIdIsNeverUsedAgain() {
        // Given
        var store = store("ids", SHORT);
        var first = lease(store, wanting(1));
        Awaitility.await().until(() -> !redis.exists("patchbay:rate:{ids}"));
        // When, Then
        assertThat(lease(store, wanting(1)).lease()).isGreaterThan(first.lease());
    }

    @Test
    void aRedisThatMayHaveForgottenIsNotBelieved() {
        // Given
        var store = redis.store(BudgetInMemory.terms("forgotten", SHORT), Duration.ofHours(1));
        // When, Then
        assertThatThrownBy(() -> lease(store, wanting(1))).isInstanceOf(RedisAwayException.class)
                .hasMessageContaining("FORGETFUL");
    }

    @Test
    void aPasswordThatRedisRefusesIsNotTold() {
        // Given
        var client = redis.client(redis.server.url().replace("//", "//nobody:a-wrong-password@"), RedisClientType.STANDALONE);
        var store = redis.store(BudgetInMemory.terms("refused", SHORT), Duration.ZERO, client);
        // When, Then
        assertThatThrownBy(() -> lease(store, wanting(1))).isInstanceOf(RedisAwayException.class)
                .hasMessageContaining("WRONGPASS").message().doesNotContain("a-wrong-password");
    }
}
