package dev.patchbay.devstack.suite;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.patchbay.devstack.home.Settings;

/** The providers that the suite has a service for. */
public enum ProviderName {
    DISCOGS,
    EURIA,
    SPOTIFY;

    public static Optional<ProviderName> of(String text) {
        return Arrays.stream(values()).filter(name -> name.toString().equals(text)).findFirst();
    }

    /** For people. */
    public static String all() {
        return Arrays.stream(values()).map(ProviderName::toString).collect(Collectors.joining(", "));
    }

    String service() {
        return this + "-service";
    }

    Provider provider(ProviderMode mode, PortPlan ports, Settings settings) {
        return switch (this) {
            case DISCOGS -> DiscogsProvider.of(mode, ports, settings);
            case EURIA -> EuriaProvider.of(mode, ports, settings);
            case SPOTIFY -> SpotifyProvider.of(mode, ports, settings);
        };
    }

    /** As in paths and configuration keys. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
