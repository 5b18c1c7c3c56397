package dev.patchbay.token.authorization;

import jakarta.validation.constraints.Positive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How consents are asked for. */
@ConfigMapping(prefix = "patchbay.authorization")
public interface AuthorizationConfig {

    /** How many consents an account may have under way at one provider; a further one calls off the oldest. */
    @WithDefault("10")
    @Positive
    int openAttempts();
}
