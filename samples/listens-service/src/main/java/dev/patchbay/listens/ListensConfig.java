package dev.patchbay.listens;

import java.net.URI;

import io.smallrye.config.ConfigMapping;

/** The provider. */
@ConfigMapping(prefix = "patchbay.listens")
public interface ListensConfig {

    /** The API's base address; https, save on the loopback interface. */
    URI apiUrl();
}
