package dev.patchbay.discogs.catalogue;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Json;

/**
 * What Discogs' people say of a release.
 *
 * @param rating from 1 to 5 on average, null if nobody rated it
 */
public record Community(Integer have, Integer want, BigDecimal rating, Integer ratings) {

    static Community read(JsonNode node) {
        var rating = node.path("rating");
        var count = Json.integer(rating, "count");
        var average = rating.path("average");
        return new Community(Json.integer(node, "have"), Json.integer(node, "want"),
                average.isNumber() && count != null && count > 0 ? average.decimalValue() : null, count);
    }
}
