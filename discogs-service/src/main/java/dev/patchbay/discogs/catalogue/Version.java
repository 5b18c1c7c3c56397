package dev.patchbay.discogs.catalogue;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.discogs.wire.Fields;
import dev.patchbay.discogs.wire.ReleaseId;
import dev.patchbay.kit.operation.Json;

/**
 * One of a master's editions, in a line.
 *
 * @param released as precise as Discogs has it, null if it is not known
 * @param format as printed, such as {@code LP, Album, RE}
 */
public record Version(ReleaseId id, String title, String label, String catno, String country, String released, String format,
        List<String> majorFormats, String status, String thumb) {

    static Version read(JsonNode node) {
        return new Version(Fields.required(ReleaseId.read(node, "id"), "id"), Json.requiredText(node, "title"),
                Fields.text(node, "label"), Fields.text(node, "catno"), Fields.text(node, "country"),
                Fields.text(node, "released"), Fields.text(node, "format"), Json.texts(node, "major_formats"),
                Fields.text(node, "status"), Fields.text(node, "thumb"));
    }
}
