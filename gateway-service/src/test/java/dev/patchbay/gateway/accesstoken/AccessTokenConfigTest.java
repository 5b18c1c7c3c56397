package dev.patchbay.gateway.accesstoken;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.signing.SigningKeyConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

class AccessTokenConfigTest {

    @Test
    void noTokenOutlivesItsKey() {
        assertThatCode(() -> check("60m")).doesNotThrowAnyException();
        assertThatThrownBy(() -> check("61m")).hasMessageContaining("patchbay.signing-key.kept-after is PT1H")
                .hasMessageContaining("patchbay.access-token.lifetime, which is PT1H1M");
    }

    private static void check(String lifetime) {
        var config = config(lifetime);
        AccessTokens.requireKeysThatOutlive(config.getConfigMapping(AccessTokenConfig.class),
                config.getConfigMapping(SigningKeyConfig.class));
    }

    private static SmallRyeConfig config(String lifetime) {
        return new SmallRyeConfigBuilder().withMapping(AccessTokenConfig.class).withMapping(SigningKeyConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withDefaultValue("patchbay.access-token.lifetime", lifetime).build();
    }
}
