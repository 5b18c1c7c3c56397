package dev.patchbay.discogs.manual;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.discogs.collection.CollectionItem;
import dev.patchbay.discogs.collection.NotedByHand;
import dev.patchbay.discogs.wire.ArtistCredit;
import dev.patchbay.discogs.wire.BasicRelease;
import dev.patchbay.discogs.wire.Format;
import dev.patchbay.kit.operation.PageRequest;
import io.smallrye.mutiny.Uni;

/** Entries in the form of what Discogs lists. */
@Singleton
class NotedItems implements NotedByHand {

    private final ManualEntries entries;

    @Inject
    NotedItems(ManualEntries entries) {
        this.entries = entries;
    }

    @Override
    public Uni<List<CollectionItem>> all(UUID account) {
        return entries.all(account).map(NotedItems::items);
    }

    @Override
    public Uni<List<CollectionItem>> page(UUID account, PageRequest page) {
        return entries.page(account, page).map(NotedItems::items);
    }

    private static List<CollectionItem> items(List<ManualEntry> entries) {
        return entries.stream().map(NotedItems::item).toList();
    }

    private static CollectionItem item(ManualEntry entry) {
        var formats = entry.format() == null ? List.<Format> of() : List.of(Format.named(entry.format()));
        var release = new BasicRelease(null, null, entry.title(), entry.year(), List.of(ArtistCredit.named(entry.artist())),
                List.of(), formats, List.of(), List.of(), null, null);
        return CollectionItem.manual(entry.id(), entry.createdAt(), release, entry.notes());
    }
}
