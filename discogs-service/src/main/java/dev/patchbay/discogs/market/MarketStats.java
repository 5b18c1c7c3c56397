package dev.patchbay.discogs.market;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.discogs.wire.Fields;
import dev.patchbay.discogs.wire.Money;
import dev.patchbay.kit.operation.Json;

/**
 * What a release costs.
 *
 * @param lowestPrice null if nobody sells it
 * @param numForSale zero if nobody sells it
 */
public record MarketStats(Money lowestPrice, int numForSale, Boolean blockedFromSale) {

    static MarketStats read(JsonNode answer) {
        var node = Fields.having(answer, "num_for_sale");
        var copies = Json.integer(node, "num_for_sale");
        return new MarketStats(Money.read(node, "lowest_price"), copies == null ? 0 : copies,
                Json.bool(node, "blocked_from_sale"));
    }
}
