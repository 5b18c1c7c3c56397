package dev.patchbay.discogs.catalogue;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.discogs.wire.Fields;
import dev.patchbay.kit.operation.Json;

/**
 * What is printed or pressed on a release.
 *
 * @param type such as {@code Barcode} or {@code Matrix / Runout}
 */
public record Identifier(String type, String value) {

    static List<Identifier> all(JsonNode release) {
        return Json.list(release, "identifiers",
                identifier -> new Identifier(Fields.text(identifier, "type"), Fields.text(identifier, "value")));
    }
}
