package dev.patchbay.discogs.manual;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entry as it lies in the database. */
@Entity
@Table(name = "manual_entry")
class StoredEntry {

    @Id
    UUID id;

    UUID account;

    String artist;

    String title;

    Integer year;

    String format;

    String notes;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "matching_release")
    Long matchingRelease;

    @Column(name = "matching_since")
    Instant matchingSince;

    StoredEntry() {
    }

    StoredEntry(UUID account, EntryText text, Instant now) {
        this.id = UUID.randomUUID();
        this.account = account;
        this.createdAt = now;
        write(text, now);
    }

    final void write(EntryText text, Instant now) {
        artist = text.artist();
        title = text.title();
        year = text.year();
        format = text.format();
        notes = text.notes();
        changedAt = now;
    }

    /** Ends a match that was begun before; a later one may be under way still. */
    void releaseIfClaimedBefore(Instant time) {
        if (matchingSince != null && matchingSince.isBefore(time)) {
            matchingRelease = null;
            matchingSince = null;
        }
    }

    EntryText text() {
        return new EntryText(artist, title, year, format, notes);
    }
}
