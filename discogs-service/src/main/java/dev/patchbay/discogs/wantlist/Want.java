package dev.patchbay.discogs.wantlist;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.discogs.wire.BasicRelease;
import dev.patchbay.discogs.wire.Fields;
import dev.patchbay.discogs.wire.ReleaseId;
import dev.patchbay.kit.operation.Json;

/**
 * A release that the account looks for.
 *
 * @param rating from 1 to 5, 0 for none
 * @param addedAt null where Discogs does not tell
 * @param notes null if there are none
 */
public record Want(ReleaseId id, Integer rating, String notes, Instant addedAt, BasicRelease release) {

    static Want read(JsonNode node) {
        return new Want(Fields.required(ReleaseId.read(node, "id"), "id"), Json.integer(node, "rating"),
                Fields.text(node, "notes"), Json.instant(node, "date_added"), BasicRelease.read(node));
    }
}
