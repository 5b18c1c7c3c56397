package dev.patchbay.discogs.manual;

import java.time.Instant;
import java.util.UUID;

/** Something that a person has and Discogs does not list for them, in their own words; null where they noted nothing. */
public record ManualEntry(UUID id, String artist, String title, Integer year, String format, String notes, Instant createdAt,
        Instant changedAt) {

    static ManualEntry of(StoredEntry stored) {
        return new ManualEntry(stored.id, stored.artist, stored.title, stored.year, stored.format, stored.notes,
                stored.createdAt, stored.changedAt);
    }
}
