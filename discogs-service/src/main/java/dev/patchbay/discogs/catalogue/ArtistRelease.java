package dev.patchbay.discogs.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.discogs.wire.AnyKind;
import dev.patchbay.discogs.wire.DiscogsId;
import dev.patchbay.discogs.wire.Fields;
import dev.patchbay.discogs.wire.MasterId;
import dev.patchbay.discogs.wire.ReleaseId;
import dev.patchbay.kit.operation.Json;

/**
 * A line of what an artist made: albums with several editions as masters, others as releases.
 *
 * @param id of a master or a release
 * @param mainRelease of a master, null for a release
 * @param role such as {@code Main} or {@code Appearance}
 */
@Schema(properties = @SchemaProperty(name = "type", enumeration = { DiscogsId.RELEASE, DiscogsId.MASTER }))
public record ArtistRelease(@Schema(implementation = Long.class) @AnyKind DiscogsId id, ReleaseId mainRelease, String title,
        String artist, Integer year,
        String role, String format, String label, String thumb) {

    /** Null if it is of another kind. */
    static ArtistRelease read(JsonNode node) {
        return switch (DiscogsId.read(node)) {
            case ReleaseId release -> read(release, node);
            case MasterId master -> read(master, node);
            case null, default -> null;
        };
    }

    private static ArtistRelease read(DiscogsId id, JsonNode node) {
        return new ArtistRelease(id, ReleaseId.read(node, "main_release"), Json.requiredText(node, "title"),
                Fields.text(node, "artist"),
                Fields.year(node, "year"), Fields.text(node, "role"), Fields.text(node, "format"), Fields.text(node, "label"),
                Fields.text(node, "thumb"));
    }
}
