package dev.patchbay.discogs.collection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.discogs.wire.BasicRelease;
import dev.patchbay.discogs.wire.Fields;
import dev.patchbay.kit.operation.Json;

/**
 * Something in the collection.
 *
 * @param source {@code discogs}, or {@code manual} for what was noted by hand
 * @param instanceId tells two copies of one release apart; null for what was noted by hand, as is {@code folderId}
 * @param manualId null unless it was noted by hand
 * @param rating from 1 to 5, 0 for none; null for what was noted by hand
 * @param notes in the collection's fields
 */
public record CollectionItem(String source, Long instanceId, Long folderId, UUID manualId, Integer rating, Instant addedAt,
        BasicRelease release, List<Note> notes) {

    private static final String DISCOGS = "discogs";
    private static final String MANUAL = "manual";

    /** @param fieldId null for what was noted by hand */
    public record Note(Long fieldId, String value) {

        private static Note read(JsonNode node) {
            return new Note(Fields.number(node, "field_id").orElse(null), Fields.text(node, "value"));
        }
    }

    static CollectionItem read(JsonNode node) {
        var folder = node.path("folder_id");
        return new CollectionItem(DISCOGS, Fields.required(Fields.number(node, "instance_id").orElse(null), "instance_id"),
                folder.isIntegralNumber() ? folder.longValue() : null, null, Json.integer(node, "rating"),
                Json.instant(node, "date_added"), BasicRelease.read(node), Json.list(node, "notes", Note::read));
    }

    public static CollectionItem manual(UUID id, Instant addedAt, BasicRelease release, String notes) {
        return new CollectionItem(MANUAL, null, null, id, null, addedAt, release,
                notes == null ? List.of() : List.of(new Note(null, notes)));
    }
}
