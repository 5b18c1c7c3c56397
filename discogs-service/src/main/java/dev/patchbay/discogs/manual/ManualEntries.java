package dev.patchbay.discogs.manual;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import dev.patchbay.discogs.wire.ReleaseId;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.kit.call.CallConfig;
import dev.patchbay.kit.database.DatabaseSteps;
import dev.patchbay.kit.operation.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

/** Keeps what people note by hand. An entry is its account's: with another one it does not exist. */
@Singleton
class ManualEntries implements PanacheRepositoryBase<StoredEntry, UUID> {

    private static final int MOST = 500;
    private static final String OF_ACCOUNT = "account = ?1";
    private static final String NEWEST_FIRST = OF_ACCOUNT + " order by createdAt desc, id";
    private static final String ONE = "account = ?1 and id = ?2";
    private static final String CLAIM = "matchingRelease = ?3, matchingSince = ?4 where " + ONE
            + " and matchingRelease is null";
    private static final String GIVE_BACK = "matchingRelease = null, matchingSince = null where " + ONE;
    // beyond the deadline of its call: for its steps in the database, and for clocks that differ
    private static final Duration MATCH_GRACE = Duration.ofSeconds(30);

    private final DatabaseSteps steps;
    private final Clock clock;
    private final Duration longestMatch;

    @Inject
    ManualEntries(DatabaseSteps steps, Clock clock, CallConfig calls) {
        this.steps = steps;
        this.clock = clock;
        this.longestMatch = calls.deadline().plus(MATCH_GRACE);
    }

    Uni<List<ManualEntry>> all(UUID account) {
        return inSession(() -> list(NEWEST_FIRST, account)).map(entries -> entries.stream().map(ManualEntry::of).toList());
    }

    Uni<List<ManualEntry>> page(UUID account, PageRequest page) {
        return inSession(() -> find(NEWEST_FIRST, account)
                // one more than is shown tells whether there are more
                .range(page.offset(), page.offset() + page.limit()).list())
                .map(entries -> entries.stream().map(ManualEntry::of).toList());
    }

    /** Fails with {@code not_found} if it is none of this account's. */
    Uni<ManualEntry> one(UUID account, UUID id) {
        return inSession(() -> stored(account, id)).map(ManualEntry::of);
    }

    Uni<ManualEntry> note(UUID account, EntryText text) {
        var entry = new StoredEntry(account, text.clean(), clock.instant());
        return inTransaction(
                () -> oneAtATime(account).chain(() -> count(OF_ACCOUNT, account)).invoke(ManualEntries::refuseTooMany)
                        .chain(() -> persist(entry)))
                .replaceWith(() -> ManualEntry.of(entry));
    }

    /** Whoever changes it says thereby that it is still needed: a match that cannot be under way any more is forgotten. */
    Uni<ManualEntry> change(UUID account, UUID id, EntryText change) {
        return inTransaction(() -> storedForUpdate(account, id).invoke(entry -> {
            var now = clock.instant();
            entry.write(entry.text().with(change), now);
            entry.releaseIfClaimedBefore(now.minus(longestMatch));
        }).map(ManualEntry::of));
    }

    Uni<Void> remove(UUID account, UUID id) {
        return inTransaction(() -> delete(ONE, account, id)).invoke(removed -> {
            if (removed == 0) {
                throw notFound();
            }
        }).replaceWithVoid();
    }

    /** Of several who want to replace it by a release, one may; fails with {@code conflict} for the others. */
    Uni<Void> claim(UUID account, UUID id, ReleaseId release) {
        return inTransaction(() -> update(CLAIM, account, id, release.value(), clock.instant()))
                .chain(claimed -> claimed == 1 ? Uni.createFrom().voidItem() : one(account, id).invoke(taken -> {
                    throw new ProblemException(ErrorCode.CONFLICT, "A match of this entry was begun and its end is not known. "
                            + "Wait a minute, then look whether the release is in your collection: if it is, delete the "
                            + "entry; if not, change the entry in any way and match it again.");
                }).replaceWithVoid());
    }

    /** After what certainly was not carried out. */
    Uni<Void> giveBack(UUID account, UUID id) {
        return inTransaction(() -> update(GIVE_BACK, account, id)).replaceWithVoid();
    }

    /** Of several who count at once, each would see room for one more. */
    private static Uni<Integer> oneAtATime(UUID account) {
        return Panache.getSession().flatMap(session -> session
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:account)", Integer.class)
                .setParameter("account", account.getLeastSignificantBits()).getSingleResult());
    }

    private <T> Uni<T> inSession(Supplier<Uni<T>> step) {
        return steps.run(() -> Panache.withSession(step));
    }

    private <T> Uni<T> inTransaction(Supplier<Uni<T>> step) {
        return steps.run(() -> Panache.withTransaction(step));
    }

    private Uni<StoredEntry> stored(UUID account, UUID id) {
        return found(find(ONE, account, id));
    }

    /** A change writes all columns: without the lock it would undo a claim of the same moment. */
    private Uni<StoredEntry> storedForUpdate(UUID account, UUID id) {
        return found(find(ONE, account, id).withLock(LockModeType.PESSIMISTIC_WRITE));
    }

    private static Uni<StoredEntry> found(PanacheQuery<StoredEntry> query) {
        return query.firstResult().onItem().ifNull().failWith(ManualEntries::notFound);
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
}
