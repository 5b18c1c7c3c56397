package dev.patchbay.kit.integration;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Connecting an account. */
@ConfigMapping(prefix = "patchbay.connect")
public interface ConnectConfig {

    /**
     * Where a browser may be sent after the consent: addresses that start with one of these. By default, those of
     * {@code patchbay.public-origin}.
     */
    Optional<List<URI>> returnToPrefixes();
}
