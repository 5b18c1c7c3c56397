package dev.patchbay.devstack.home;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.patchbay.stack.StackException;

/**
 * What the person who hosts the suite has set. {@code spotify.client-id} is looked for in the environment as
 * {@code SPOTIFY_CLIENT_ID}, then in {@code patchbay.properties} of the home.
 */
public final class Settings {

    private static final List<Setting> ALL = List.of(Setting.values());

    private final Map<String, String> file;
    private final Map<String, String> environment;

    Settings(Map<String, String> file, Map<String, String> environment) {
        this.file = file;
        this.environment = environment;
    }

    /** @throws StackException when the file cannot be read, holds a key that would have no effect, or a value makes no sense */
    public static Settings of(Home home) {
        try {
            var file = OwnerOnly.read(home.settings());
            requireKnown(home, file.keySet());
            var settings = new Settings(file, System.getenv());
            settings.requireSense(home.settings());
            return settings;
        } catch (IOException | IllegalArgumentException e) {
            throw new StackException("The settings in %s cannot be read: %s".formatted(home.settings(), e), e);
        }
    }

    private static void requireKnown(Home home, Set<String> keys) {
        var known = ALL.stream().map(setting -> setting.key).sorted().toList();
        var unknown = keys.stream().filter(key -> !known.contains(key)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new StackException(("%s holds keys that have no effect there: %s. Correct or remove them; there may be: %s. "
                    + "All others are set in the environment, see docs/configuration.md.")
                    .formatted(home.settings(), String.join(", ", unknown), String.join(", ", known)));
        }
    }

    /** Before anything starts that would end because of it. */
    void requireSense(Path where) {
        ALL.forEach(setting -> get(setting.key).filter(value -> !setting.takes(value)).ifPresent(value -> {
            var inEnvironment = environment.containsKey(setting.variable());
            throw new StackException("%s in %s is '%s', and must %s.".formatted(
                    inEnvironment ? setting.variable() : setting.key, inEnvironment ? "the environment" : where, value,
                    setting.demand()));
        }));
    }

    /**
     * What is set for a service. Also what the environment sets, though the service inherits it: a service takes the file
     * that {@code QUARKUS_CONFIG_LOCATIONS} names before its environment.
     */
    public Map<String, String> ofService(String name) {
        return ALL.stream().filter(setting -> setting.concerns(name)).map(setting -> setting.key)
                .filter(key -> get(key).isPresent())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), key -> get(key).orElseThrow()));
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(environment.getOrDefault(environmentName(key), file.get(key)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** The variable that goes before the file. */
    public static String environmentName(String key) {
        return key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }
}
