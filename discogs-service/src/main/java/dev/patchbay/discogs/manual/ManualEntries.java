package dev.patchbay.discogs.manual;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.discogs.collection.CollectionItem;
import dev.patchbay.discogs.collection.NotedByHand;
import dev.patchbay.discogs.wire.ArtistCredit;
import dev.patchbay.discogs.wire.BasicRelease;
import dev.patchbay.discogs.wire.Format;
import dev.patchbay.discogs.wire.ReleaseId;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.kit.operation.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

/** Keeps what people note by hand. An entry is its account's: with another one it does not exist. */
@Singleton
class ManualEntries implements PanacheRepositoryBase<StoredEntry, UUID>, NotedByHand {

    private static final int MOST = 500;
    private static final String OF_ACCOUNT = "account = ?1";
    private static final String NEWEST_FIRST = OF_ACCOUNT + " order by createdAt desc, id";
    private static final String ONE = "account = ?1 and id = ?2";
    private static final String CLAIM = "matchingRelease = ?3 where " + ONE + " and matchingRelease is null";
    private static final String GIVE_BACK = "matchingRelease = null where " + ONE;

    private final Clock clock;

    @Inject
    ManualEntries(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<List<CollectionItem>> items(UUID account) {
        return Panache.withSession(() -> list(NEWEST_FIRST, account))
                .map(entries -> entries.stream().map(ManualEntries::item).toList());
    }

    Uni<List<ManualEntry>> page(UUID account, PageRequest page) {
        return Panache.withSession(() -> find(NEWEST_FIRST, account)
                // one more than is shown tells whether there are more
                .range(page.offset(), page.offset() + page.limit()).list())
                .map(entries -> entries.stream().map(ManualEntry::of).toList());
    }

    /** Fails with {@code not_found} if it is none of this account's. */
    Uni<ManualEntry> one(UUID account, UUID id) {
        return Panache.withSession(() -> stored(account, id)).map(ManualEntry::of);
    }

    Uni<ManualEntry> note(UUID account, EntryText text) {
        var entry = new StoredEntry(account, text.clean(), clock.instant());
        return Panache.withTransaction(() -> count(OF_ACCOUNT, account).invoke(ManualEntries::refuseTooMany)
                .chain(() -> persist(entry))).replaceWith(() -> ManualEntry.of(entry));
    }

    Uni<ManualEntry> change(UUID account, UUID id, EntryText change) {
        return Panache.withTransaction(() -> stored(account, id)
                .invoke(entry -> entry.write(entry.text().with(change), clock.instant())).map(ManualEntry::of));
    }

    Uni<Void> remove(UUID account, UUID id) {
        return Panache.withTransaction(() -> delete(ONE, account, id)).invoke(removed -> {
            if (removed == 0) {
                throw notFound();
            }
        }).replaceWithVoid();
    }

    /** Of several who want to replace it by a release, one may; fails with {@code conflict} for the others. */
    Uni<Void> claim(UUID account, UUID id, ReleaseId release) {
        return Panache.withTransaction(() -> update(CLAIM, account, id, release.value()))
                .chain(claimed -> claimed == 1 ? Uni.createFrom().voidItem() : one(account, id).invoke(taken -> {
                    throw new ProblemException(ErrorCode.CONFLICT, "A match of this entry was begun and its end is not known. "
                            + "Look whether the release is in your collection: if it is, delete the entry; if not, change "
                            + "the entry in any way and match it again.");
                }).replaceWithVoid());
    }

    /** After what certainly was not carried out. */
    Uni<Void> giveBack(UUID account, UUID id) {
        return Panache.withTransaction(() -> update(GIVE_BACK, account, id)).replaceWithVoid();
    }

    private Uni<StoredEntry> stored(UUID account, UUID id) {
        return find(ONE, account, id).firstResult().onItem().ifNull().failWith(ManualEntries::notFound);
    }

    private static void refuseTooMany(long entries) {
        if (entries >= MOST) {
            throw new ProblemException(ErrorCode.CONFLICT,
                    "There are " + MOST + " entries already. Delete or match some first.");
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(ErrorCode.NOT_FOUND, "There is no entry of yours by this id.");
    }

    private static CollectionItem item(StoredEntry entry) {
        var release = new BasicRelease(null, null, entry.title, entry.year, List.of(ArtistCredit.named(entry.artist)),
                List.of(),
                entry.format == null ? List.of() : List.of(Format.named(entry.format)), List.of(), List.of(), null, null);
        return CollectionItem.manual(entry.id, entry.createdAt, release, entry.notes);
    }
}
