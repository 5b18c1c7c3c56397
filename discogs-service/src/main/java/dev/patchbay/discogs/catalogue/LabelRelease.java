package dev.patchbay.discogs.catalogue;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.discogs.wire.Fields;
import dev.patchbay.discogs.wire.ReleaseId;
import dev.patchbay.kit.operation.Json;

/** A line of what a label released. */
public record LabelRelease(ReleaseId id, String title, String artist, String catno, Integer year, String format,
        String status, String thumb) {

    static LabelRelease read(JsonNode node) {
        return new LabelRelease(Fields.required(ReleaseId.read(node, "id"), "id"), Json.requiredText(node, "title"),
                Fields.text(node, "artist"), Fields.text(node, "catno"), Fields.year(node, "year"),
                Fields.text(node, "format"), Fields.text(node, "status"), Fields.text(node, "thumb"));
    }
}
