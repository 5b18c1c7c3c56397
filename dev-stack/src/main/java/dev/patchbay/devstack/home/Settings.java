package dev.patchbay.devstack.home;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.patchbay.stack.StackException;

/**
 * What the person who hosts the suite has set. {@code spotify.client-id} is looked for in the environment as
 * {@code SPOTIFY_CLIENT_ID}, then in {@code patchbay.properties} of the home.
 */
public final class Settings {

    /** What may stand in the file for each service; everything else has its place in the environment. */
    private static final Map<String, Set<String>> OF_SERVICES = Map.of(
            "gateway-service", Set.of("patchbay.registration", "patchbay.session.lifetime",
                    "patchbay.limit.requests-per-second", "patchbay.limit.burst"),
            "token-service", Set.of("patchbay.renewal.ahead"),
            "spotify-service", Set.of("patchbay.spotify.default-market", "patchbay.cache.fresh-for",
                    "patchbay.cache.stale-for", "patchbay.breaker.open-for"));
    private static final Set<String> OF_UP = Set.of("spotify.client-id", "spotify.client-secret");

    private final Map<String, String> file;
    private final Map<String, String> environment;

    Settings(Map<String, String> file, Map<String, String> environment) {
        this.file = file;
        this.environment = environment;
    }

    /** @throws StackException when the file cannot be read, or holds a key that would have no effect */
    public static Settings of(Home home) {
        try {
            var file = OwnerOnly.read(home.settings());
            requireKnown(home, file.keySet());
            return new Settings(file, System.getenv());
        } catch (IOException | IllegalArgumentException e) {
            throw new StackException("The settings in %s cannot be read: %s".formatted(home.settings(), e), e);
        }
    }

    private static void requireKnown(Home home, Set<String> keys) {
        var known = Stream.concat(OF_UP.stream(), OF_SERVICES.values().stream().flatMap(Set::stream)).sorted().toList();
        var unknown = keys.stream().filter(key -> !known.contains(key)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new StackException(("%s holds keys that have no effect there: %s. Correct or remove them; there may be: %s. "
                    + "All others are set in the environment, see docs/configuration.md.")
                    .formatted(home.settings(), String.join(", ", unknown), String.join(", ", known)));
        }
    }

    /**
     * What is set for a service. Also what the environment sets, though the service inherits it: a service takes the file
     * that {@code QUARKUS_CONFIG_LOCATIONS} names before its environment.
     */
    public Map<String, String> ofService(String name) {
        return OF_SERVICES.getOrDefault(name, Set.of()).stream()
                .filter(key -> get(key).isPresent())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), key -> get(key).orElseThrow()));
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
