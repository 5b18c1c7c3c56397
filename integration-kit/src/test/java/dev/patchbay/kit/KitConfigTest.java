package dev.patchbay.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.patchbay.kit.breaker.BreakerConfig;
import dev.patchbay.kit.cache.CacheConfig;
import dev.patchbay.kit.call.CallConfig;
import dev.patchbay.kit.integration.ConnectConfig;
import dev.patchbay.kit.rate.RateConfig;
import dev.patchbay.kit.test.config.Defaults;
import dev.patchbay.kit.token.TokenConfig;

/** What holds when nobody configures anything, and every key by its name. */
class KitConfigTest {

    @Test
    void defaultsAreThoseOfTheGuide() {
        var call = Defaults.of(CallConfig.class);
        assertThat(call.deadline()).isEqualTo(Duration.ofSeconds(8));
        assertThat(call.attemptTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(call.maxBytes().asLongValue()).isEqualTo(2 * 1024 * 1024);
        assertThat(call.retry().max()).isEqualTo(2);
        assertThat(call.retry().floor()).isZero();
        assertThat(call.retry().base()).isEqualTo(Duration.ofMillis(200));
        assertThat(call.retry().cap()).isEqualTo(Duration.ofSeconds(2));
        assertThat(call.rateLimit().longestPause()).isEqualTo(Duration.ofSeconds(1));
        assertThat(call.rateLimit().defaultBlock()).isEqualTo(Duration.ofSeconds(30));
        assertThat(Defaults.of(BreakerConfig.class).failures()).isEqualTo(5);
        assertThat(Defaults.of(BreakerConfig.class).openFor()).isEqualTo(Duration.ofSeconds(60));
        var rate = Defaults.of(RateConfig.class);
        assertThat(rate.store()).isEqualTo(RateConfig.Store.DATABASE);
        assertThat(rate.limit()).isZero();
        assertThat(rate.window()).isEqualTo(Duration.ofSeconds(30));
        assertThat(rate.reserve()).isEqualTo(30);
        assertThat(rate.lot()).isEqualTo(5);
        assertThat(rate.lease()).isEqualTo(Duration.ofSeconds(1));
        assertThat(rate.margin()).isEqualTo(Duration.ofMillis(250));
        assertThat(rate.withoutStore()).isEqualTo(9);
        assertThat(rate.spacing()).isZero();
        assertThat(rate.patience()).isEqualTo(Duration.ofSeconds(2));
        assertThat(call.databasePatience()).isEqualTo(Duration.ofSeconds(1));
        assertThat(Defaults.of(CacheConfig.class).freshFor()).isEqualTo(Duration.ofHours(1));
        assertThat(Defaults.of(CacheConfig.class).staleFor()).isEqualTo(Duration.ofDays(7));
        assertThat(Defaults.of(CacheConfig.class).staleBytes().asLongValue()).isEqualTo(64 * 1024);
        assertThat(Defaults.of(TokenConfig.class).rememberedFor()).isEqualTo(Duration.ofSeconds(60));
        assertThat(Defaults.of(ConnectConfig.class).returnToPrefixes()).isEmpty();
    }

    @Test
    void everyKeyCanBeSet() {
        var call = Defaults.with(CallConfig.class, Map.of("patchbay.call.deadline", "1s", "patchbay.call.attempt-timeout",
                "2s", "patchbay.call.max-bytes", "3", "patchbay.call.retry.max", "4", "patchbay.call.retry.base", "5s",
                "patchbay.call.retry.cap", "6s", "patchbay.call.rate-limit.longest-pause", "7s",
                "patchbay.call.rate-limit.default-block", "8s", "patchbay.call.database-patience", "9s",
                "patchbay.call.retry.floor", "10s"));
        var cache = Defaults.with(CacheConfig.class, Map.of("patchbay.cache.fresh-for", "1s", "patchbay.cache.fresh-bytes",
                "2", "patchbay.cache.stale-for", "3s", "patchbay.cache.stale-bytes", "4", "patchbay.cache.stale-per-account",
                "5", "patchbay.cache.stale-neutral", "6"));
        var rate = Defaults.with(RateConfig.class, Map.of("patchbay.rate.limit", "1", "patchbay.rate.window", "2s",
                "patchbay.rate.reserve", "3", "patchbay.rate.lot", "4", "patchbay.rate.lease", "5s", "patchbay.rate.margin",
                "6s", "patchbay.rate.without-store", "7", "patchbay.rate.spacing", "8s", "patchbay.rate.patience", "9s",
                "patchbay.rate.store", "redis"));
        assertThat(rate.store()).isEqualTo(RateConfig.Store.REDIS);
        assertThat(rate.limit()).isEqualTo(1);
        assertThat(rate.withoutStore()).isEqualTo(7);
        assertThat(rate.spacing()).isEqualTo(Duration.ofSeconds(8));
        assertThat(rate.patience()).isEqualTo(Duration.ofSeconds(9));
        assertThat(call.databasePatience()).isEqualTo(Duration.ofSeconds(9));
        assertThat(call.retry().max()).isEqualTo(4);
        assertThat(call.retry().floor()).isEqualTo(Duration.ofSeconds(10));
        assertThat(call.rateLimit().defaultBlock()).isEqualTo(Duration.ofSeconds(8));
        assertThat(cache.stalePerAccount()).isEqualTo(5);
        assertThat(cache.staleNeutral()).isEqualTo(6);
        assertThat(Defaults.with(TokenConfig.class, Map.of("patchbay.token.remembered-for", "1s",
                "patchbay.token.remembered-accounts", "2")).rememberedAccounts()).isEqualTo(2);
        assertThat(Defaults.with(BreakerConfig.class, Map.of("patchbay.breaker.failures", "1", "patchbay.breaker.open-for",
                "2s")).openFor()).isEqualTo(Duration.ofSeconds(2));
        assertThat(Defaults.with(ConnectConfig.class, Map.of("patchbay.connect.return-to-prefixes", "https://app.example"))
                .returnToPrefixes().orElseThrow()).containsExactly(URI.create("https://app.example"));
    }
}
