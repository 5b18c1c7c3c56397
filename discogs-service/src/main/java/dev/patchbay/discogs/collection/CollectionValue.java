package dev.patchbay.discogs.collection;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.discogs.wire.Fields;
import dev.patchbay.discogs.wire.Money;

/** What the collection would fetch, in the account's own currency; null where Discogs writes what cannot be read. */
public record CollectionValue(Money minimum, Money median, Money maximum) {

    static CollectionValue read(JsonNode answer) {
        var node = Fields.having(answer, "minimum");
        return new CollectionValue(Money.read(node, "minimum"), Money.read(node, "median"), Money.read(node, "maximum"));
    }
}
