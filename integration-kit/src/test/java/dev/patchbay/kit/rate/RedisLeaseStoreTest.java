package dev.patchbay.kit.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.vertx.redis.client.RedisClientType;

class RedisLeaseStoreTest extends LeaseStoreContract {

    private static final Map<String, String> SHORT = Map.of("patchbay.rate.limit", "10", "patchbay.rate.window", "100ms",
            "patchbay.rate.margin", "50ms", "patchbay.rate.lease", "50ms", "patchbay.call.attempt-timeout", "50ms");

    @RegisterExtension
    static final LocalRedis REDIS = new LocalRedis();

    @Override
    protected LeaseStore store(String app, Map<String, String> rate) {
        return REDIS.store(app, rate);
    }

    @Test
    void nothingIsLeftBehind() {
        // Given
        lease(store("short-lived", SHORT), wanting(3));
        assertThat(REDIS.exists("patchbay:rate:{short-lived}")).isTrue();
        // When, Then
        Awaitility.await().until(() -> !REDIS.exists("patchbay:rate:{short-lived}"));
    }

    @Test
    void whatTheProviderToldIsForgottenAfterADay() {
        // Given
        var store = store("long-lived", SHORT);
        // When
        store.heed(new ToldLimit(25, 0)).await().indefinitely();
        lease(store, wanting(3));
        // Then
        assertThat(REDIS.expiry("patchbay:rate:{long-lived}")).isBetween(Duration.ofHours(23), Duration.ofHours(24));
    }

    @Test
    void anIdIsNeverUsedAgain() {
        // Given
        var store = store("ids", SHORT);
        var first = lease(store, wanting(1));
        Awaitility.await().until(() -> !REDIS.exists("patchbay:rate:{ids}"));
        // When, Then
        assertThat(lease(store, wanting(1)).lease()).isGreaterThan(first.lease());
    }

    @Test
    void aRedisThatMayHaveForgottenIsNotBelieved() {
        // Given
        var store = REDIS.store(BudgetInMemory.terms("forgotten", SHORT), Duration.ofHours(1));
        // When, Then
        assertThatThrownBy(() -> lease(store, wanting(1))).isInstanceOf(RedisAwayException.class)
                .hasMessageContaining("FORGETFUL");
    }

    @Test
    void aPasswordThatRedisRefusesIsNotTold() {
        // Given
        var client = REDIS.client(REDIS.server().url().replace("//", "//nobody:a-wrong-password@"), RedisClientType.STANDALONE);
        var store = REDIS.store(BudgetInMemory.terms("refused", SHORT), Duration.ZERO, client);
        // When, Then
        assertThatThrownBy(() -> lease(store, wanting(1))).isInstanceOf(RedisAwayException.class)
                .hasMessageContaining("WRONGPASS").message().doesNotContain("a-wrong-password");
    }
}
