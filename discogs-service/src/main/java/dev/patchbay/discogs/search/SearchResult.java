package dev.patchbay.discogs.search;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.discogs.wire.Fields;
import dev.patchbay.discogs.wire.MasterId;
import dev.patchbay.kit.call.UnreadableAnswerException;
import dev.patchbay.kit.operation.Json;

/**
 * @param type release, master, artist or label: whose number the id is
 * @param masterId of a master itself, and of a release with other editions; null otherwise
 * @param title of releases and masters with the artist in front, {@code Artist - Title}
 * @param year null if it is not known
 * @param have how many people have it, null where Discogs does not tell
 */
public record SearchResult(String type, long id, MasterId masterId, String title, Integer year, String country,
        List<String> genres, List<String> styles, List<String> formats, List<String> labels, String catno,
        List<String> barcodes, Integer have, Integer want, String thumb, String coverImage) {

    static SearchResult read(JsonNode node) {
        var community = node.path("community");
        return new SearchResult(Json.requiredText(node, "type"),
                Fields.number(node, "id").orElseThrow(() -> new UnreadableAnswerException("id")),
                MasterId.read(node, "master_id"), Json.requiredText(node, "title"), Fields.year(node, "year"),
                Fields.text(node, "country"), Json.texts(node, "genre"), Json.texts(node, "style"),
                Json.texts(node, "format"), Json.texts(node, "label"), Fields.text(node, "catno"),
                Json.texts(node, "barcode"), Json.integer(community, "have"), Json.integer(community, "want"),
                Fields.text(node, "thumb"), Fields.text(node, "cover_image"));
    }
}
