package dev.patchbay.discogs.collection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.patchbay.discogs.wire.DiscogsApi;
import dev.patchbay.discogs.wire.DiscogsPage;
import dev.patchbay.discogs.wire.Paging;
import dev.patchbay.discogs.wire.ReleaseId;
import dev.patchbay.kit.call.Call;
import dev.patchbay.kit.call.Reach;
import dev.patchbay.kit.operation.Json;
import dev.patchbay.kit.operation.Page;
import dev.patchbay.kit.operation.Query;

/** What the collection is read with. */
@Singleton
class CollectionCalls {

    /** The folder of all. */
    static final String ALL = "0";

    private static final TypeReference<Page<CollectionItem>> ITEMS = new TypeReference<>() {
    };
    private static final TypeReference<Page<Folder>> FOLDERS = new TypeReference<>() {
    };
    private static final TypeReference<Page<Field>> FIELDS = new TypeReference<>() {
    };
    private static final TypeReference<CollectionValue> VALUE = new TypeReference<>() {
    };

    private final DiscogsApi api;

    @Inject
    CollectionCalls(DiscogsApi api) {
        this.api = api;
    }

    /** @param query with the page, and the order */
    Call<Page<CollectionItem>> items(String folder, Query query, DiscogsPage page) {
        return new Call<>("collection", api.own("collection/folders/" + folder + "/releases", query), Reach.PERSONAL, ITEMS,
                node -> Paging.read(node, "releases", page, CollectionItem::read));
    }

    Call<Page<CollectionItem>> copies(ReleaseId release, DiscogsPage page) {
        return new Call<>("collection_copies", api.own("collection/releases/" + release.value(), page.query()),
                Reach.PERSONAL, ITEMS, node -> Paging.read(node, "releases", page, CollectionItem::read));
    }

    Call<Page<Folder>> folders() {
        return new Call<>("collection_folders", api.own("collection/folders"), Reach.PERSONAL, FOLDERS,
                node -> new Page<>(Json.requiredList(node, "folders", Folder::read), null));
    }

    Call<Page<Field>> fields() {
        return new Call<>("collection_fields", api.own("collection/fields"), Reach.PERSONAL, FIELDS,
                node -> new Page<>(Json.requiredList(node, "fields", Field::read), null));
    }

    Call<CollectionValue> value() {
        return new Call<>("collection_value", api.own("collection/value"), Reach.PERSONAL, VALUE, CollectionValue::read);
    }
}
