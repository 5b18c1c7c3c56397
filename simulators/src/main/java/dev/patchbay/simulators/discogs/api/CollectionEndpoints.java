package dev.patchbay.simulators.discogs.api;

import java.util.Locale;

import dev.patchbay.simulators.discogs.collection.Shelves;
import dev.patchbay.simulators.discogs.collection.UserCollection;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The fields and the worth of a collection. */
final class CollectionEndpoints {

    private static final int PUBLIC_FIELDS = 2;

    private final Shelves shelves;

    CollectionEndpoints(Shelves shelves) {
        this.shelves = shelves;
    }

    void mount(ApiRoutes routes) {
        routes.get("/users/:username/collection/fields", CollectionEndpoints::fields);
        routes.get("/users/:username/collection/value", this::value);
    }

    private static JsonObject fields(DiscogsCall call) {
        call.readable();
        return new JsonObject().put("fields", call.isOwner() ? ItemJson.FIELDS
                : new JsonArray(ItemJson.FIELDS.getList().subList(0, PUBLIC_FIELDS)));
    }

    /** Texts with a currency, as Discogs writes them: {@code $1,234.50}. */
    private JsonObject value(DiscogsCall call) {
        long cents = shelves.collection(call.readableByOwner()).items(UserCollection.ALL).stream()
                .mapToLong(item -> item.release().market().lowestCents().orElse(0)).sum();
        return new JsonObject().put("minimum", dollars(cents)).put("median", dollars(cents * 3 / 2))
                .put("maximum", dollars(cents * 3));
    }

    private static String dollars(long cents) {
        return String.format(Locale.US, "$%,.2f", cents / 100.0);
    }
}
