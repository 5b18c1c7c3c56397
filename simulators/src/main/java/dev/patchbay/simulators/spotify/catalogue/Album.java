package dev.patchbay.simulators.spotify.catalogue;

import java.time.LocalDate;
import java.util.List;

public record Album(String id, String name, Type type, List<Artist> artists, LocalDate released, Precision precision,
        String upc, String label, int popularity, int totalTracks) implements Entry {

    /** In the order in which an artist's page lists them. */
    public enum Type {
        ALBUM,
        SINGLE,
        COMPILATION
    }
}
