package dev.patchbay.discogs.manual;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.discogs.collection.CollectionChanges;
import dev.patchbay.discogs.collection.Copy;
import dev.patchbay.discogs.search.Search;
import dev.patchbay.discogs.search.SearchResult;
import dev.patchbay.discogs.wire.DiscogsPage;
import dev.patchbay.discogs.wire.ReleaseId;
import dev.patchbay.kit.call.Answer;
import dev.patchbay.kit.idempotency.Idempotency;
import dev.patchbay.kit.operation.Page;
import io.smallrye.mutiny.Uni;

/**
 * Finds what was noted by hand at Discogs, and replaces the entry by the release. The entry is claimed before Discogs is
 * asked: where nobody knows whether the release was added, nobody adds it a second time.
 */
@Singleton
class Matching {

    private final ManualEntries entries;
    private final Search search;
    private final CollectionChanges collection;

    @Inject
    Matching(ManualEntries entries, Search search, CollectionChanges collection) {
        this.entries = entries;
        this.search = search;
        this.collection = collection;
    }

    Uni<Answer<Page<SearchResult>>> candidates(UUID account, UUID id, DiscogsPage page) {
        return entries.one(account, id).flatMap(entry -> search.find(
                page.query().with("type", "release").with("artist", entry.artist()).with("release_title", entry.title()),
                page));
    }

    Uni<Copy> match(UUID account, UUID id, ReleaseId release) {
        return entries.claim(account, id, release).chain(() -> added(account, id, release))
                .call(copy -> entries.remove(account, id));
    }

    /** Whoever was refused the claim must not come here: it is another one's to give back. */
    private Uni<Copy> added(UUID account, UUID id, ReleaseId release) {
        return collection.add(release, CollectionChanges.UNCATEGORIZED)
                .onFailure(Idempotency::certainlyNotDone).call(() -> entries.giveBack(account, id));
    }
}
