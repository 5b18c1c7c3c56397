package dev.patchbay.simulators.discogs.api;

import dev.patchbay.simulators.discogs.collection.Item;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** An item of a collection, with what its owner noted in the fields. */
record ItemJson(ReleaseJson releases) {

    /** The fields that everybody's collection has; the first holds the condition of the medium. */
    static final JsonArray FIELDS = new JsonArray("""
            [{"id":1,"name":"Media Condition","type":"dropdown","position":1,"public":true,
            "options":["Mint (M)","Near Mint (NM or M-)","Very Good Plus (VG+)","Very Good (VG)","Good Plus (G+)",
            "Good (G)","Fair (F)","Poor (P)"]},
            {"id":2,"name":"Sleeve Condition","type":"dropdown","position":2,"public":true,
            "options":["Mint (M)","Near Mint (NM or M-)","Very Good Plus (VG+)","Very Good (VG)","Good Plus (G+)",
            "Good (G)","Fair (F)","Poor (P)","Generic","Not Graded","No Cover"]},
            {"id":3,"name":"Notes","type":"textarea","lines":3,"position":3,"public":false}]""");

    static ItemJson of(DiscogsCall call) {
        return new ItemJson(ReleaseJson.of(call));
    }

    JsonObject item(Item item) {
        JsonObject json = new JsonObject()
                .put("id", item.release().id())
                .put("instance_id", item.instanceId())
                .put("folder_id", item.folderId())
                .put("rating", item.rating())
                .put("date_added", ReleaseJson.time(item.addedAt()))
                .put("basic_information", releases.basic(item.release()));
        return item.condition().isEmpty() ? json
                : json.put("notes", new JsonArray().add(
                        new JsonObject().put("field_id", 1).put("value", item.condition())));
    }
}
