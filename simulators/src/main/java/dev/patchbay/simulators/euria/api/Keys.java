package dev.patchbay.simulators.euria.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys that exist: one of each simulated person and one of whoever runs Patchbay. */
final class Keys {

    private static final List<String> ALL = Stream.concat(Stream.of("simulated-euria-operator-key"),
            Stream.of("mira", "jonas", "aiko", "tam", "noor").map(person -> "simulated-euria-key-" + person)).toList();
    private static final String SCHEME = "Bearer ";

    private Keys() {
    }

    /** @param authorization header of a request; may be null */
    static Optional<String> presented(String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .filter(ALL::contains);
    }
}
