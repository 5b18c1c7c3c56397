package dev.patchbay.euria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.euria.EuriaConfig.KeyOwner;
import dev.patchbay.euria.EuriaConfig.ReasoningEffort;
import dev.patchbay.euria.wire.EuriaApiFixture;
import dev.patchbay.kit.test.config.Defaults;
import io.quarkus.runtime.configuration.ConfigurationException;

/** What holds when nobody configures more than is required, and every key by its name. */
class ConfigTest {

    @Test
    void whatNobodyConfigures() {
        var config = with(Map.of());
        assertThat(config.apiUrl()).isEqualTo(URI.create("https://api.infomaniak.com"));
        assertThat(config.temperature()).isEqualTo(0.7);
        assertThat(config.maxTokens()).isEqualTo(1_500);
        assertThat(config.reasoningEffort()).isEmpty();
        assertThat(config.key()).isEqualTo(KeyOwner.USER);
        assertThat(config.limits().total()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.limits().silence()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.limits().grace()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.limits().heartbeat()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.limits().characters()).isEqualTo(60_000);
        assertThat(config.limits().perAccount()).isEqualTo(4);
        assertThat(config.limits().perReplica()).isEqualTo(1_000);
        assertThat(config.retry().attempts()).isEqualTo(10);
        assertThat(config.retry().firstPause()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.retry().longestPause()).isEqualTo(Duration.ofHours(1));
        assertThat(config.retry().every()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void everyKeyCanBeSet() {
        var config = with(Map.ofEntries(Map.entry("api-url", "http://127.0.0.1:1"), Map.entry("path", "compatible"),
                Map.entry("temperature", "1"), Map.entry("max-tokens", "9"), Map.entry("reasoning-effort", "high"),
                Map.entry("key", "operator"), Map.entry("limits.total", "1s"), Map.entry("limits.silence", "2s"),
                Map.entry("limits.grace", "3s"), Map.entry("limits.heartbeat", "4s"), Map.entry("limits.characters", "5"),
                Map.entry("limits.per-account", "6"), Map.entry("limits.per-replica", "7"), Map.entry("retry.attempts", "8"),
                Map.entry("retry.first-pause", "9s"), Map.entry("retry.longest-pause", "10s"),
                Map.entry("retry.every", "11s")));
        assertThat(config.key()).isEqualTo(KeyOwner.OPERATOR);
        assertThat(config.reasoningEffort()).contains(ReasoningEffort.HIGH);
        assertThat(config.limits().perReplica()).isEqualTo(7);
        assertThat(config.retry().every()).isEqualTo(Duration.ofSeconds(11));
    }

    @Test
    void onlyEuriaItselfIsToldNotToThinkUnlessTheOperatorSaysMore() {
        assertThat(EuriaApiFixture.of(with(Map.of("product-id", "105"))).effort()).contains(ReasoningEffort.NONE);
        assertThat(EuriaApiFixture.of(with(Map.of("path", "v1", "product-id", "105"))).effort()).isEmpty();
        assertThat(EuriaApiFixture.of(with(Map.of("path", "compatible"))).effort()).isEmpty();
        assertThat(EuriaApiFixture.of(with(Map.of("path", "compatible", "reasoning-effort", "low"))).effort())
                .contains(ReasoningEffort.LOW);
    }

    @ParameterizedTest
    @CsvSource({ "v2,/2/ai/105/openai/v1/chat/completions,/2/ai/105/openai/v1/models",
            "v1,/1/ai/105/openai/chat/completions,/1/ai/models", "compatible,/v1/chat/completions,/v1/models" })
    void eachStyleHasItsPaths(String style, String chat, String models) {
        var api = EuriaApiFixture.of(with(Map.of("path", style, "product-id", "105")));
        assertThat(api.chat()).isEqualTo(URI.create("https://api.infomaniak.com" + chat));
        assertThat(api.models()).isEqualTo(URI.create("https://api.infomaniak.com" + models));
    }

    @Test
    void aProductIsNeededWhereThePathHasIt() {
        assertThatThrownBy(() -> EuriaProvider.require(with(Map.of()))).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("patchbay.euria.product-id");
        EuriaProvider.require(with(Map.of("path", "compatible")));
        EuriaProvider.require(with(Map.of("product-id", "105")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://api.infomaniak.com", "ftp://127.0.0.1/", "api.infomaniak.com", "http://10.0.0.1" })
    void keysNeverTravelInTheClear(String url) {
        assertThatThrownBy(() -> EuriaProvider.require(with(Map.of("api-url", url, "product-id", "105"))))
                .isInstanceOf(ConfigurationException.class).hasMessageContaining("patchbay.euria.api-url");
    }

    private static EuriaConfig with(Map<String, String> values) {
        var all = new HashMap<>(Map.of("patchbay.euria.model", "mistral3"));
        values.forEach((key, value) -> all.put("patchbay.euria." + key, value));
        return Defaults.with(EuriaConfig.class, all);
    }
}
