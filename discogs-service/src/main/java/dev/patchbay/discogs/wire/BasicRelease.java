package dev.patchbay.discogs.wire;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Json;

/**
 * A release as collections and wantlists have it.
 *
 * @param id null for one that Discogs does not know
 * @param masterId null if there is only this edition
 * @param year null if it is not known
 */
public record BasicRelease(ReleaseId id, MasterId masterId, String title, Integer year, List<ArtistCredit> artists,
        List<LabelCredit> labels, List<Format> formats, List<String> genres, List<String> styles, String thumb,
        String coverImage) {

    /** Of an item that has it as {@code basic_information}. */
    public static BasicRelease read(JsonNode item) {
        var node = item.path("basic_information");
        return new BasicRelease(Fields.required(ReleaseId.read(node, "id"), "id"), MasterId.read(node, "master_id"),
                Json.requiredText(node, "title"), Fields.year(node, "year"), ArtistCredit.all(node, "artists"),
                LabelCredit.all(node), Format.all(node), Json.texts(node, "genres"), Json.texts(node, "styles"),
                Fields.text(node, "thumb"), Fields.text(node, "cover_image"));
    }
}
