package dev.patchbay.discogs.catalogue;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.discogs.wire.ArtistCredit;
import dev.patchbay.discogs.wire.Currency;
import dev.patchbay.discogs.wire.Fields;
import dev.patchbay.discogs.wire.Format;
import dev.patchbay.discogs.wire.Image;
import dev.patchbay.discogs.wire.LabelCredit;
import dev.patchbay.discogs.wire.MasterId;
import dev.patchbay.discogs.wire.Money;
import dev.patchbay.discogs.wire.ReleaseId;
import dev.patchbay.discogs.wire.Track;
import dev.patchbay.kit.operation.Json;

/**
 * @param title null only if nothing but the id is known
 * @param masterId null if there is only this edition
 * @param extraArtists who else worked on it; empty if nobody is told
 * @param year null if it is not known, as is {@code released}, which is as precise as Discogs has it
 * @param community null only if nothing but the id is known
 * @param lowestPrice null if nobody sells it
 */
public record Release(ReleaseId id, String title, String url, MasterId masterId, List<ArtistCredit> artists,
        List<ArtistCredit> extraArtists, List<LabelCredit> labels, List<Format> formats, List<String> genres,
        List<String> styles, Integer year, String released, String country, List<Track> tracks,
        List<Identifier> identifiers, Community community, Money lowestPrice, Integer numForSale, String notes,
        String thumb, List<Image> images) {

    static Release read(JsonNode node, Currency currency) {
        var id = Fields.required(ReleaseId.read(node, "id"), "id");
        return new Release(id, Json.requiredText(node, "title"), Fields.page(node, id), MasterId.read(node, "master_id"),
                ArtistCredit.all(node, "artists"), ArtistCredit.all(node, "extraartists"), LabelCredit.all(node),
                Format.all(node), Json.texts(node, "genres"), Json.texts(node, "styles"), Fields.year(node, "year"),
                Fields.text(node, "released"), Fields.text(node, "country"), Track.all(node), Identifier.all(node),
                Json.object(node, "community", Community::read), Money.read(node, "lowest_price", currency),
                Json.integer(node, "num_for_sale"), Fields.text(node, "notes"), Fields.text(node, "thumb"), Image.all(node));
    }

    static Release idOnly(ReleaseId id) {
        return new Release(id, null, id.page(), null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null,
                null, null, List.of(), List.of(), null, null, null, null, null, List.of());
    }
}
