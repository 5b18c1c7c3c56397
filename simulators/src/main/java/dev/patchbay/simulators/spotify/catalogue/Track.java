package dev.patchbay.simulators.spotify.catalogue;

import java.util.List;

public record Track(String id, String name, Album album, List<Artist> artists, int disc, int number, int durationMs,
        boolean explicit, String isrc, int popularity) implements Entry {
}
