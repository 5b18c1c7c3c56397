package dev.patchbay.discogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.discogs.wire.Currency;
import dev.patchbay.kit.test.config.Defaults;
import io.quarkus.runtime.configuration.ConfigurationException;

/** What holds when nobody configures anything, every key by its name, and what stops the start. */
class ConfigTest {

    @Test
    void whatNobodyConfigures() {
        var discogs = Defaults.of(DiscogsConfig.class);
        assertThat(discogs.apiUrl()).isEqualTo(URI.create("https://api.discogs.com"));
        assertThat(discogs.userAgent()).isEmpty();
        assertThat(discogs.currency()).isEqualTo(Currency.USD);
    }

    @Test
    void everyKeyCanBeSet() {
        var discogs = Defaults.with(DiscogsConfig.class, Map.of("patchbay.discogs.api-url", "http://127.0.0.1:1",
                "patchbay.discogs.user-agent", "Mine/1 +x", "patchbay.discogs.currency", "CHF"));
        assertThat(discogs.userAgent()).contains("Mine/1 +x");
        assertThat(discogs.currency()).isEqualTo(Currency.CHF);
    }

    @Test
    void aCurrencyThatDiscogsDoesNotHaveIsNamed() {
        assertThatThrownBy(() -> Defaults.with(DiscogsConfig.class, Map.of("patchbay.discogs.currency", "XYZ")).currency())
                .hasMessageContaining("patchbay.discogs.currency").hasMessageContaining("XYZ");
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://api.discogs.com", "ftp://127.0.0.1/", "api.discogs.com", "http://10.0.0.1" })
    void tokensNeverTravelInTheClear(String url) {
        assertThatThrownBy(() -> DiscogsProvider.requireSafe(URI.create(url))).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("patchbay.discogs.api-url");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Patchbay", "Patchbay/1.0", "Patchbay/1.0 https://x.example", "Patch bay/1.0 +x",
            "Patchbay/1.0 +x\r\nX: y" })
    void anotherUserAgentStopsTheStart(String userAgent) {
        assertThatThrownBy(() -> DiscogsProvider.requireUserAgent(Optional.of(userAgent)))
                .isInstanceOf(ConfigurationException.class).hasMessageContaining("patchbay.discogs.user-agent")
                .hasMessageContaining("Name/version +contact");
    }

    @Test
    void aMissingUserAgentStopsTheStart() {
        assertThatThrownBy(() -> DiscogsProvider.requireUserAgent(Optional.empty()))
                .isInstanceOf(ConfigurationException.class).hasMessageContaining("patchbay.discogs.user-agent");
    }

    @Test
    void aUserAgentOfTheFormIsFine() {
        assertThat(DiscogsProvider.requireUserAgent(Optional.of("OurPatchbay/1.0 +mailto:me@x.example")))
                .startsWith("OurPatchbay");
    }
}
