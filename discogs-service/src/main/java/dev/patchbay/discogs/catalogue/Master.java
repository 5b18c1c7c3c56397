package dev.patchbay.discogs.catalogue;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.discogs.wire.ArtistCredit;
import dev.patchbay.discogs.wire.Fields;
import dev.patchbay.discogs.wire.Image;
import dev.patchbay.discogs.wire.MasterId;
import dev.patchbay.discogs.wire.ReleaseId;
import dev.patchbay.discogs.wire.Track;
import dev.patchbay.kit.operation.Json;

/**
 * @param title null only if nothing but the id is known
 * @param mainRelease the edition that stands for all
 * @param year of the first edition, null if it is not known
 */
public record Master(MasterId id, String title, String url, ReleaseId mainRelease, Integer year, List<ArtistCredit> artists,
        List<String> genres, List<String> styles, List<Track> tracks, Integer numForSale, List<Image> images) {

    static Master read(JsonNode node) {
        var id = Fields.required(MasterId.read(node, "id"), "id");
        return new Master(id, Json.requiredText(node, "title"), Fields.page(node, id), ReleaseId.read(node, "main_release"),
                Fields.year(node, "year"), ArtistCredit.all(node, "artists"), Json.texts(node, "genres"),
                Json.texts(node, "styles"), Track.all(node), Json.integer(node, "num_for_sale"), Image.all(node));
    }

    static Master idOnly(MasterId id) {
        return new Master(id, null, id.page(), null, null, List.of(), List.of(), List.of(), List.of(), null, List.of());
    }
}
