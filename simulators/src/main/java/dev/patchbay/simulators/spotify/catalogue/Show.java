package dev.patchbay.simulators.spotify.catalogue;

public record Show(String id, String name, String description, String publisher, String language, boolean explicit,
        int totalEpisodes) implements Entry {
}
