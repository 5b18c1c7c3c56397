package dev.patchbay.discogs.collection;

import java.util.List;
import java.util.UUID;

import dev.patchbay.kit.operation.PageRequest;
import io.smallrye.mutiny.Uni;

/** What an account noted by hand, as items of its collection. */
public interface NotedByHand {

    /** For a person, in place of what cannot be read. */
    String MISSING = "What you noted by hand is missing here: it cannot be read at the moment.";

    Uni<List<CollectionItem>> all(UUID account);

    /** With one more than is asked for if there are more. */
    Uni<List<CollectionItem>> page(UUID account, PageRequest page);
}
