package dev.patchbay.discogs;

import java.net.URI;
import java.util.Optional;

import dev.patchbay.discogs.wire.Currency;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Discogs' API. */
@ConfigMapping(prefix = "patchbay.discogs")
public interface DiscogsConfig {

    /** The API's base address; https, save on the loopback interface. */
    @WithDefault("https://api.discogs.com")
    URI apiUrl();

    /**
     * Required: what this installation calls itself, {@code Name/version +contact}; Discogs turns away what it cannot tell
     * apart.
     */
    Optional<String> userAgent();

    /** The currency that prices are asked for in. */
    @WithDefault("USD")
    Currency currency();
}
