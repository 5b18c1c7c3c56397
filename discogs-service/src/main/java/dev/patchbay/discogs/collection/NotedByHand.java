package dev.patchbay.discogs.collection;

import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

/** What an account noted by hand, as items of its collection. */
public interface NotedByHand {

    Uni<List<CollectionItem>> items(UUID account);
}
