package dev.patchbay.simulators.discogs.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** @param text free words like {@code Blue}, or empty */
public record Format(String name, int quantity, List<String> descriptions, String text) {

    /** In one line, for example {@code LP, Album}. */
    public String line() {
        return descriptions.isEmpty() ? name : String.join(", ", descriptions);
    }

    public List<String> all() {
        return Stream.concat(Stream.of(name), descriptions.stream()).collect(Collectors.toList());
    }
}
