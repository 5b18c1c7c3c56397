package dev.patchbay.simulators.spotify.catalogue;

import java.time.LocalDate;

public record Episode(String id, String name, Show show, String description, LocalDate released, int durationMs,
        boolean explicit) implements Entry {
}
