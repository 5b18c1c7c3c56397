package dev.patchbay.spotify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.kit.test.config.Defaults;
import io.quarkus.runtime.configuration.ConfigurationException;

/** What holds when nobody configures anything, and every key by its name. */
class ConfigTest {

    @Test
    void whatNobodyConfigures() {
        assertThat(Defaults.of(SpotifyConfig.class).apiUrl()).isEqualTo(URI.create("https://api.spotify.com/v1"));
        assertThat(Defaults.of(SpotifyConfig.class).defaultMarket()).isEmpty();
        assertThat(Defaults.of(SpotifyConfig.class).scopes()).containsExactly("user-read-private", "user-library-read",
                "user-library-modify", "user-follow-read", "user-follow-modify", "user-read-playback-position",
                "user-read-recently-played", "playlist-read-private",
                "playlist-read-collaborative", "playlist-modify-private", "playlist-modify-public");
    }

    @Test
    void everyKeyCanBeSet() {
        var spotify = Defaults.with(SpotifyConfig.class, Map.of("patchbay.spotify.api-url", "http://127.0.0.1:1",
                "patchbay.spotify.default-market", "CH", "patchbay.spotify.scopes", "one,two"));
        assertThat(spotify.defaultMarket()).contains("CH");
        assertThat(spotify.scopes()).containsExactly("one", "two");
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
