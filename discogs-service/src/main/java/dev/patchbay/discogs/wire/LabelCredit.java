package dev.patchbay.discogs.wire;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Json;

/** A label as printed on a release, with the release's number in its catalogue. */
public record LabelCredit(LabelId id, String name, String catno) {

    public static List<LabelCredit> all(JsonNode owner) {
        return Json.list(owner, "labels", label -> new LabelCredit(LabelId.read(label, "id"), Fields.text(label, "name"),
                Fields.text(label, "catno")));
    }
}
