package dev.patchbay.discogs.wire;

import dev.patchbay.kit.operation.Cursor;
import dev.patchbay.kit.operation.Query;

/**
 * A page of a list.
 *
 * @param number from 1
 */
public record DiscogsPage(int number, int perPage) {

    static final String KIND = "page";

    public DiscogsPage next() {
        return new DiscogsPage(number + 1, perPage);
    }

    public String cursor() {
        return Cursor.of(KIND, number);
    }

    public Query query() {
        return new Query().with("page", number).with("per_page", perPage);
    }
}
