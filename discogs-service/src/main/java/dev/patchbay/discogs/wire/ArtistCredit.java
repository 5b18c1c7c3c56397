package dev.patchbay.discogs.wire;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Json;

/**
 * An artist as credited, with names as Discogs writes them: {@code (2)} behind one tells homonyms apart.
 *
 * @param id null for one that has no page
 * @param anv the name on this edition, null if it is {@code name}
 * @param join what stands before the next one, such as {@code &}; null if nothing does
 * @param role null for who made it
 * @param tracks that the credit is for, null for all
 */
public record ArtistCredit(ArtistId id, String name, String anv, String join, String role, String tracks) {

    /** Absent means nobody. */
    public static List<ArtistCredit> all(JsonNode owner, String field) {
        return Json.list(owner, field, artist -> new ArtistCredit(ArtistId.read(artist, "id"), Fields.text(artist, "name"),
                Fields.text(artist, "anv"), Fields.text(artist, "join"), Fields.text(artist, "role"),
                Fields.text(artist, "tracks")));
    }

    /** Of whom nothing but the name is known. */
    public static ArtistCredit named(String name) {
        return new ArtistCredit(null, name, null, null, null, null);
    }
}
