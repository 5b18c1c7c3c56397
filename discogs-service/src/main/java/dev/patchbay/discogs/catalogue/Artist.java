package dev.patchbay.discogs.catalogue;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.discogs.wire.ArtistId;
import dev.patchbay.discogs.wire.Fields;
import dev.patchbay.discogs.wire.Image;
import dev.patchbay.kit.operation.Json;

/**
 * @param name null only if nothing but the id is known; {@code (2)} behind it tells homonyms apart
 * @param realName null where Discogs tells none
 * @param members of a group
 * @param groups that a person belongs to
 */
public record Artist(ArtistId id, String name, String url, String realName, String profile, List<String> nameVariations,
        List<Related> members, List<Related> groups, List<String> urls, List<Image> images) {

    /** @param active whether it still is so, null if it is not known */
    public record Related(ArtistId id, String name, Boolean active) {

        static List<Related> all(JsonNode artist, String field) {
            return Json.list(artist, field, related -> new Related(ArtistId.read(related, "id"), Fields.text(related, "name"),
                    Json.bool(related, "active")));
        }
    }

    static Artist read(JsonNode node) {
        var id = Fields.required(ArtistId.read(node, "id"), "id");
        return new Artist(id, Json.requiredText(node, "name"), Fields.page(node, id), Fields.text(node, "realname"),
                Fields.text(node, "profile"), Json.texts(node, "namevariations"), Related.all(node, "members"),
                Related.all(node, "groups"), Json.texts(node, "urls"), Image.all(node));
    }

    static Artist idOnly(ArtistId id) {
        return new Artist(id, null, id.page(), null, null, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
