package dev.patchbay.discogs.wire;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Json;

/**
 * What a release is pressed on.
 *
 * @param quantity null if Discogs does not tell
 * @param text what else is said of it, null if nothing
 */
public record Format(String name, Integer quantity, List<String> descriptions, String text) {

    private static final int LONGEST_QUANTITY = 6;

    public static List<Format> all(JsonNode owner) {
        return Json.list(owner, "formats", format -> new Format(Fields.text(format, "name"),
                quantity(format.path("qty").asText("")), Json.texts(format, "descriptions"), Fields.text(format, "text")));
    }

    public static Format named(String name) {
        return new Format(name, null, List.of(), null);
    }

    private static Integer quantity(String written) {
        var number = !written.isEmpty() && written.length() <= LONGEST_QUANTITY
                && written.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return number ? Integer.valueOf(written) : null;
    }
}
