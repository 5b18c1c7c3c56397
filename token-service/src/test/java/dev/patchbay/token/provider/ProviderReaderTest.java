package dev.patchbay.token.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.patchbay.oauth1.SignatureMethod;
import dev.patchbay.token.provider.Authorization.OAuth1;
import dev.patchbay.token.provider.Authorization.OAuth2;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class ProviderReaderTest {

    private static final Map<String, String> OAUTH2 = Map.of("authorize-url", "https://p.example/authorize", "token-url",
            "https://p.example/token", "client-id", "id");
    private static final Map<String, String> OAUTH1 = Map.of("oauth1.request-token-url", "https://p.example/request",
            "oauth1.authorize-url", "https://p.example/authorize", "oauth1.access-token-url", "https://p.example/access");
    private static final Map<String, String> APP = Map.of("oauth1.consumer-key", "key", "oauth1.consumer-secret", "hidden",
            "user-agent", "me");

    @SafeVarargs
    private static Provider read(Map<String, String>... keys) {
        var all = new HashMap<String, String>();
        for (var some : keys) {
            some.forEach((key, value) -> all.put("patchbay.providers.p." + key, value));
        }
        var config = new SmallRyeConfigBuilder().addDiscoveredConverters()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(ProvidersConfig.class).withSources(new PropertiesConfigSource(all, "test", 1)).build()
                .getConfigMapping(ProvidersConfig.class);
        return new ProviderReader("p", config.byName().get("p")).read();
    }

    @Test
    void oauth2HasItsDefaults() {
        var provider = read(OAUTH2);
        assertThat(provider.takesKeys()).isFalse();
        assertThat(provider.appKey()).isEmpty();
        assertThat(provider.authorization()).isInstanceOfSatisfying(OAuth2.class, oauth2 -> {
            assertThat(oauth2.clientId()).isEqualTo("id");
            assertThat(oauth2.clientSecret()).isEmpty();
            assertThat(oauth2.issuer()).isEmpty();
            assertThat(oauth2.rotatesRefreshTokens()).isFalse();
            assertThat(oauth2.consentLifetime()).isEmpty();
            assertThat(oauth2.renewalsAtOnce()).isEqualTo(32);
            assertThat(oauth2.deadline()).isEqualTo(Duration.ofSeconds(8));
        });
    }

    @Test
    void oauth2TakesEveryKey() {
        var provider = read(OAUTH2, Map.of("client-secret", "hidden", "issuer", "https://p.example/", "rotates-refresh-tokens",
                "true", "consent-lifetime", "P6M", "renewals-at-once", "4", "deadline", "2s"));
        assertThat(provider.authorization()).isInstanceOfSatisfying(OAuth2.class, oauth2 -> {
            assertThat(oauth2.clientSecret()).contains("hidden");
            assertThat(oauth2.issuer()).contains("https://p.example/");
            assertThat(oauth2.rotatesRefreshTokens()).isTrue();
            assertThat(oauth2.consentLifetime()).contains(Period.ofMonths(6));
            assertThat(oauth2.renewalsAtOnce()).isEqualTo(4);
            assertThat(oauth2.deadline()).isEqualTo(Duration.ofSeconds(2));
        });
        assertThat(provider.authorization().toString()).doesNotContain("hidden");
    }

    @Test
    void oauth1IsOfferedWhereAnAppIsRegistered() {
        assertThat(read(OAUTH1).authorization()).isEqualTo(new Authorization.Unregistered());
        assertThat(read(OAUTH1, APP).authorization()).isInstanceOfSatisfying(OAuth1.class,
                oauth1 -> {
                    assertThat(oauth1.app().consumerKey()).isEqualTo("key");
                    assertThat(oauth1.app().consumerSecret()).isEqualTo("hidden");
                    assertThat(oauth1.app().method()).isEqualTo(SignatureMethod.HMAC_SHA1);
                    assertThat(oauth1.userAgent()).isEqualTo("me");
                    assertThat(oauth1.toString()).doesNotContain("hidden");
                });
        assertThat(read(OAUTH1, APP, Map.of("oauth1.signature-method", "PLAINTEXT")).authorization())
                .isInstanceOfSatisfying(OAuth1.class,
                        oauth1 -> assertThat(oauth1.app().method()).isEqualTo(SignatureMethod.PLAINTEXT));
    }

    @Test
    void keysNeedNothingElse() {
        var provider = read(Map.of("keys", "true", "app-key", "hidden"));
        assertThat(provider.takesKeys()).isTrue();
        assertThat(provider.appKey()).contains("hidden");
        assertThat(provider.authorization()).isEqualTo(new Authorization.None());
        assertThat(provider.toString()).isEqualTo("p");
    }

    @Test
    void anAppKeyThatFitsIntoNoHeaderIsNamedAndNotRepeated() {
        assertThatThrownBy(() -> read(Map.of("app-key", "two words"))).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("patchbay.providers.p.app-key").hasMessageNotContaining("two words");
    }

    @ParameterizedTest
    @CsvSource({ "authorize-url", "token-url", "client-id" })
    void whatIsMissingForOAuth2IsNamed(String key) {
        var keys = new HashMap<>(OAUTH2);
        keys.remove(key);
        assertThatThrownBy(() -> read(keys)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("patchbay.providers.p." + key);
    }

    @ParameterizedTest
    @CsvSource({ "token-url,http://p.example/token", "authorize-url,http://p.example/authorize" })
    void secretsGoNowhereInTheClear(String key, String address) {
        assertThatThrownBy(() -> read(OAUTH2, Map.of(key, address))).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("patchbay.providers.p." + key);
    }

    @ParameterizedTest
    @CsvSource({ "oauth1.consumer-key,''", "oauth1.consumer-secret,''", "user-agent,''", "oauth1.signature-method,RSA-SHA1",
            "oauth1.request-token-url,http://p.example/", "oauth1.authorize-url,http://p.example/",
            "oauth1.access-token-url,http://p.example/" })
    void whatIsWrongForOAuth1IsNamed(String key, String value) {
        assertThatThrownBy(() -> read(OAUTH1, APP, Map.of(key, value))).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("patchbay.providers.p." + key);
    }
}
