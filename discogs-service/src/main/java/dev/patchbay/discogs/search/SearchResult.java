package dev.patchbay.discogs.search;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.discogs.wire.AnyKind;
import dev.patchbay.discogs.wire.DiscogsId;
import dev.patchbay.discogs.wire.Fields;
import dev.patchbay.discogs.wire.MasterId;
import dev.patchbay.kit.operation.Json;

/**
 * @param id of a release, master, artist or label
 * @param masterId of a master itself, and of a release with other editions; null otherwise
 * @param title of releases and masters with the artist in front, {@code Artist - Title}
 * @param year null if it is not known
 * @param have how many people have it, null where Discogs does not tell
 */
@Schema(properties = @SchemaProperty(name = "type", enumeration = { DiscogsId.RELEASE, DiscogsId.MASTER, DiscogsId.ARTIST,
        DiscogsId.LABEL }))
public record SearchResult(@Schema(implementation = Long.class) @AnyKind DiscogsId id, MasterId masterId, String title,
        Integer year, String country,
        List<String> genres, List<String> styles, List<String> formats, List<String> labels, String catno,
        List<String> barcodes, Integer have, Integer want, String thumb, String coverImage) {

    /** Null if it is of a kind that we do not know. */
    static SearchResult read(JsonNode node) {
        var id = DiscogsId.read(node);
        return id == null ? null : read(id, node);
    }

    private static SearchResult read(DiscogsId id, JsonNode node) {
        var community = node.path("community");
        return new SearchResult(id, MasterId.read(node, "master_id"), Json.requiredText(node, "title"),
                Fields.year(node, "year"),
                Fields.text(node, "country"), Json.texts(node, "genre"), Json.texts(node, "style"),
                Json.texts(node, "format"), Json.texts(node, "label"), Fields.text(node, "catno"),
                Json.texts(node, "barcode"), Json.integer(community, "have"), Json.integer(community, "want"),
                Fields.text(node, "thumb"), Fields.text(node, "cover_image"));
    }
}
