package dev.patchbay.spotify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.spotify.call.CallConfig;
import dev.patchbay.spotify.call.breaker.BreakerConfig;
import dev.patchbay.spotify.call.cache.CacheConfig;
import dev.patchbay.spotify.call.rate.RateConfig;
import dev.patchbay.spotify.integration.ConnectConfig;
import dev.patchbay.spotify.simulated.Defaults;
import dev.patchbay.spotify.token.TokenConfig;
import io.quarkus.runtime.configuration.ConfigurationException;

/** What holds when nobody configures anything, and every key by its name. */
class ConfigTest {

    @Test
    void defaultsAreThoseOfTheGuide() {
        var call = Defaults.of(CallConfig.class);
        assertThat(call.deadline()).isEqualTo(Duration.ofSeconds(8));
        assertThat(call.attemptTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(call.maxBytes().asLongValue()).isEqualTo(2 * 1024 * 1024);
        assertThat(call.retry().max()).isEqualTo(2);
        assertThat(call.retry().base()).isEqualTo(Duration.ofMillis(200));
        assertThat(call.retry().cap()).isEqualTo(Duration.ofSeconds(2));
        assertThat(call.rateLimit().longestPause()).isEqualTo(Duration.ofSeconds(1));
        assertThat(call.rateLimit().defaultBlock()).isEqualTo(Duration.ofSeconds(30));
        assertThat(Defaults.of(BreakerConfig.class).failures()).isEqualTo(5);
        assertThat(Defaults.of(BreakerConfig.class).openFor()).isEqualTo(Duration.ofSeconds(60));
        var rate = Defaults.of(RateConfig.class);
        assertThat(rate.limit()).isZero();
        assertThat(rate.window()).isEqualTo(Duration.ofSeconds(30));
        assertThat(rate.reserve()).isEqualTo(30);
        assertThat(rate.lot()).isEqualTo(5);
        assertThat(rate.lease()).isEqualTo(Duration.ofSeconds(1));
        assertThat(rate.margin()).isEqualTo(Duration.ofMillis(250));
        assertThat(rate.withoutDatabase()).isEqualTo(9);
        assertThat(call.databasePatience()).isEqualTo(Duration.ofSeconds(1));
        assertThat(Defaults.of(CacheConfig.class).freshFor()).isEqualTo(Duration.ofHours(1));
        assertThat(Defaults.of(CacheConfig.class).staleFor()).isEqualTo(Duration.ofDays(7));
        assertThat(Defaults.of(CacheConfig.class).staleBytes().asLongValue()).isEqualTo(64 * 1024);
        assertThat(Defaults.of(TokenConfig.class).rememberedFor()).isEqualTo(Duration.ofSeconds(60));
        assertThat(Defaults.of(ConnectConfig.class).returnToPrefixes()).isEmpty();
        assertThat(Defaults.of(SpotifyConfig.class).apiUrl()).isEqualTo(URI.create("https://api.spotify.com/v1"));
        assertThat(Defaults.of(SpotifyConfig.class).defaultMarket()).isEmpty();
        assertThat(Defaults.of(SpotifyConfig.class).scopes()).containsExactly("user-read-private", "user-library-read",
                "user-read-playback-position");
    }

    @Test
    void everyKeyCanBeSet() {
        var call = Defaults.with(CallConfig.class, Map.of("patchbay.call.deadline", "1s", "patchbay.call.attempt-timeout",
                "2s", "patchbay.call.max-bytes", "3", "patchbay.call.retry.max", "4", "patchbay.call.retry.base", "5s",
                "patchbay.call.retry.cap", "6s", "patchbay.call.rate-limit.longest-pause", "7s",
                "patchbay.call.rate-limit.default-block", "8s", "patchbay.call.database-patience", "9s"));
        var cache = Defaults.with(CacheConfig.class, Map.of("patchbay.cache.fresh-for", "1s", "patchbay.cache.fresh-bytes",
                "2", "patchbay.cache.stale-for", "3s", "patchbay.cache.stale-bytes", "4", "patchbay.cache.stale-per-account",
                "5", "patchbay.cache.stale-neutral", "6"));
        var spotify = Defaults.with(SpotifyConfig.class, Map.of("patchbay.spotify.api-url", "http://127.0.0.1:1",
                "patchbay.spotify.default-market", "CH", "patchbay.spotify.scopes", "one,two"));
        var rate = Defaults.with(RateConfig.class, Map.of("patchbay.rate.limit", "1", "patchbay.rate.window", "2s",
                "patchbay.rate.reserve", "3", "patchbay.rate.lot", "4", "patchbay.rate.lease", "5s", "patchbay.rate.margin",
                "6s", "patchbay.rate.without-database", "7"));
        assertThat(rate.limit()).isEqualTo(1);
        assertThat(rate.withoutDatabase()).isEqualTo(7);
        assertThat(call.databasePatience()).isEqualTo(Duration.ofSeconds(9));
        assertThat(call.retry().max()).isEqualTo(4);
        assertThat(call.rateLimit().defaultBlock()).isEqualTo(Duration.ofSeconds(8));
        assertThat(cache.stalePerAccount()).isEqualTo(5);
        assertThat(cache.staleNeutral()).isEqualTo(6);
        assertThat(spotify.defaultMarket()).contains("CH");
        assertThat(spotify.scopes()).containsExactly("one", "two");
        assertThat(Defaults.with(TokenConfig.class, Map.of("patchbay.token.remembered-for", "1s",
                "patchbay.token.remembered-accounts", "2")).rememberedAccounts()).isEqualTo(2);
        assertThat(Defaults.with(BreakerConfig.class, Map.of("patchbay.breaker.failures", "1", "patchbay.breaker.open-for",
                "2s")).openFor()).isEqualTo(Duration.ofSeconds(2));
        assertThat(Defaults.with(ConnectConfig.class, Map.of("patchbay.connect.return-to-prefixes", "https://app.example"))
                .returnToPrefixes().orElseThrow()).containsExactly(URI.create("https://app.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://api.spotify.com/v1", "ftp://127.0.0.1/", "api.spotify.com", "http://10.0.0.1/v1" })
    void tokensNeverTravelInTheClear(String url) {
        assertThatThrownBy(() -> SpotifyProvider.requireSafe(URI.create(url))).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("patchbay.spotify.api-url");
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://api.spotify.com/v1", "http://127.0.0.1:8090/spotify/api/v1", "http://[::1]:1/v1" })
    void anEncryptedOrLocalAddressIsFine(String url) {
        SpotifyProvider.requireSafe(URI.create(url));
    }
}
