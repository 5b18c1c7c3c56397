package dev.patchbay.token.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import jakarta.validation.Validation;
import jakarta.validation.Validator;

import org.junit.jupiter.api.Test;

import dev.patchbay.token.grant.ClientsConfig.Client;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;

class ClientsConfigTest {

    private static final String KEY = "patchbay.clients.discogs-service.";

    private static final class Validating implements BeanValidationConfigValidator {

        @Override
        public Validator getValidator() {
            try (var factory = Validation.buildDefaultValidatorFactory()) {
                return factory.getValidator();
            }
        }
    }

    private static Client read(Map<String, String> keys) {
        return new SmallRyeConfigBuilder().withMapping(ClientsConfig.class).withValidator(new Validating())
                .withSources(new PropertiesConfigSource(keys, "test", 1)).build().getConfigMapping(ClientsConfig.class)
                .byName().get("discogs-service");
    }

    @Test
    void aClientMayHaveNoSecretAndNoRights() {
        var client = read(Map.of(KEY + "providers", "discogs"));
        assertThat(client.secret()).isEmpty();
        assertThat(client.providers()).hasValueSatisfying(providers -> assertThat(providers).containsExactly("discogs"));
        assertThat(client.secrets()).isEmpty();
        assertThat(client.background()).isFalse();
        assertThat(client.sealing()).isFalse();
        assertThat(client.restoration()).isFalse();
    }

    @Test
    void aSecretThatIsTooShortIsRefusedByName() {
        assertThatThrownBy(() -> read(Map.of(KEY + "secret", "too-short"))).isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining(KEY + "secret").hasMessageNotContaining("too-short");
        assertThat(read(Map.of(KEY + "secret", "x".repeat(32))).secret()).isPresent();
    }
}
