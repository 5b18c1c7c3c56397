package dev.patchbay.devstack.home;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.patchbay.stack.StackException;

/**
 * What the person who hosts the suite has set. {@code spotify.client-id} is looked for in the environment as
 * {@code SPOTIFY_CLIENT_ID}, then in {@code patchbay.properties} of the home.
 */
public final class Settings {

    private final Map<String, String> file;
    private final Map<String, String> environment;

    Settings(Map<String, String> file, Map<String, String> environment) {
        this.file = file;
        this.environment = environment;
    }

    public static Settings of(Home home) {
        try {
            return new Settings(OwnerOnly.read(home.settings()), System.getenv());
        } catch (IOException | IllegalArgumentException e) {
            throw new StackException("The settings in %s cannot be read: %s".formatted(home.settings(), e), e);
        }
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(environment.getOrDefault(environmentName(key), file.get(key)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    static String environmentName(String key) {
        return key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }
}
