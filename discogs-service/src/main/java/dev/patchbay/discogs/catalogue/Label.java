package dev.patchbay.discogs.catalogue;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.discogs.wire.Fields;
import dev.patchbay.discogs.wire.Image;
import dev.patchbay.discogs.wire.LabelId;
import dev.patchbay.kit.operation.Json;

/**
 * @param name null only if nothing but the id is known
 * @param parent null if it belongs to none
 */
public record Label(LabelId id, String name, String url, String profile, String contactInfo, Related parent,
        List<Related> sublabels, List<String> urls, List<Image> images) {

    /** Another label. */
    public record Related(LabelId id, String name) {

        static Related read(JsonNode node) {
            return new Related(LabelId.read(node, "id"), Fields.text(node, "name"));
        }
    }

    static Label read(JsonNode node) {
        var id = Fields.required(LabelId.read(node, "id"), "id");
        return new Label(id, Json.requiredText(node, "name"), Fields.page(node, id), Fields.text(node, "profile"),
                Fields.text(node, "contact_info"), Json.object(node, "parent_label", Related::read),
                Json.list(node, "sublabels", Related::read), Json.texts(node, "urls"), Image.all(node));
    }

    static Label idOnly(LabelId id) {
        return new Label(id, null, id.page(), null, null, null, List.of(), List.of(), List.of());
    }
}
