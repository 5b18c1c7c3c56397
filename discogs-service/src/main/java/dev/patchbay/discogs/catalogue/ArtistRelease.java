package dev.patchbay.discogs.catalogue;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.discogs.wire.Fields;
import dev.patchbay.discogs.wire.ReleaseId;
import dev.patchbay.kit.operation.Json;

/**
 * A line of what an artist made: albums with several editions as masters, others as releases.
 *
 * @param type master or release: whose number the id is
 * @param mainRelease of a master, null for a release
 * @param role such as {@code Main} or {@code Appearance}
 */
public record ArtistRelease(String type, long id, ReleaseId mainRelease, String title, String artist, Integer year,
        String role, String format, String label, String thumb) {

    static ArtistRelease read(JsonNode node) {
        return new ArtistRelease(Json.requiredText(node, "type"), Fields.number(node, "id").orElseThrow(),
                ReleaseId.read(node, "main_release"), Json.requiredText(node, "title"), Fields.text(node, "artist"),
                Fields.year(node, "year"), Fields.text(node, "role"), Fields.text(node, "format"), Fields.text(node, "label"),
                Fields.text(node, "thumb"));
    }
}
