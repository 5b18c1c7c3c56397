package dev.patchbay.kit.token;

import java.net.URI;

import jakarta.validation.constraints.Size;

import io.smallrye.config.ConfigMapping;

/** Where token-service is, and how this service proves to it who it is. The clients' own keys refer to these. */
@ConfigMapping(prefix = "patchbay.token-service")
public interface TokenServiceConfig {

    /** Its base URL. */
    URI url();

    /** This service's client secret there. */
    @Size(min = 32)
    String clientSecret();
}
