package dev.patchbay.euria.description;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.euria.key.EuriaKeys;
import dev.patchbay.euria.prompt.Subject;
import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Permission;
import dev.patchbay.kit.call.Priority;
import dev.patchbay.kit.call.Streams;
import dev.patchbay.kit.idempotency.Idempotency;
import io.smallrye.mutiny.Uni;

/** Descriptions for whoever asks: a kept one, else one by EurIA, else what can be said without it. */
@Singleton
class Descriptions {

    private final Permission permission;
    private final Shelf shelf;
    private final Slots slots;
    private final Author author;
    private final EuriaKeys keys;
    private final Known known;
    private final Retelling retelling;
    private final Fallbacks fallbacks;
    private final Wording wording;
    private final Streams streams;
    private final Set<UUID> opening = ConcurrentHashMap.newKeySet();

    @Inject
    Descriptions(Permission permission, Shelf shelf, Slots slots, Author author, EuriaKeys keys, Known known,
            Retelling retelling, Fallbacks fallbacks, Wording wording, Streams streams) {
        this.permission = permission;
        this.shelf = shelf;
        this.slots = slots;
        this.author = author;
        this.keys = keys;
        this.known = known;
        this.retelling = retelling;
        this.fallbacks = fallbacks;
        this.wording = wording;
        this.streams = streams;
    }

    /**
     * Fails with a {@code ProblemException}.
     *
     * @param key who repeats a wish under the same key gets the same description, null for none
     */
    Uni<Description> begin(Caller caller, Subject subject, String key) {
        var account = caller.account();
        var id = id(account, subject, key);
        return Uni.createFrom().voidItem().invoke(permission::requireEnabled)
                .chain(() -> key == null ? wanted(caller, subject, id)
                        : orElse(begun(account, id), () -> once(account, id, () -> wanted(caller, subject, id))))
                .invoke(description -> streams.answered(Wording.OPERATION, description.source()))
                .onFailure(CallException.class).transform(wording::refused);
    }

    /** Fails with {@code not_found} also for another account's. */
    Uni<Description> find(Caller caller, UUID id) {
        return known.find(caller.account(), id).map(found -> Uni.createFrom().item(found))
                .orElseGet(() -> finished(caller.account(), id)
                        .flatMap(found -> found == null ? fallbacks.find(caller.account(), id)
                                : Uni.createFrom().item(found)));
    }

    /** Also what is still to be written. Fails as {@link #find} does. */
    Uni<Void> cancel(Caller caller, UUID id) {
        return find(caller, id).invoke(Description::cancel).chain(() -> fallbacks.cancel(caller.account(), id));
    }

    private static UUID id(UUID account, Subject subject, String key) {
        if (key == null) {
            return UUID.randomUUID();
        }
        Idempotency.check(key);
        return UUID.nameUUIDFromBytes(String.join("\n", account.toString(), subject.digest(), key).getBytes(UTF_8));
    }

    /** Until its first words nobody can read along. */
    private Uni<Description> once(UUID account, UUID id, Supplier<Uni<Description>> wanted) {
        if (!opening.add(id)) {
            throw new ProblemException(ErrorCode.CONFLICT, "A request with this Idempotency-Key is under way. Wait for it.");
        }
        // another may have begun it since it was looked for
        return Uni.createFrom().<Description> deferred(() -> orElse(begun(account, id), wanted)).onTermination()
                .invoke(() -> opening.remove(id));
    }

    private static Uni<Description> orElse(Uni<Description> found, Supplier<Uni<Description>> otherwise) {
        return found.flatMap(description -> description == null ? otherwise.get() : Uni.createFrom().item(description));
    }

    /** Null if it is neither under way nor finished: what failed may be begun again. */
    private Uni<Description> begun(UUID account, UUID id) {
        return known.underWay(account, id).map(found -> Uni.createFrom().item(found)).orElseGet(() -> finished(account, id));
    }

    /** Null if it is not. */
    private Uni<Description> finished(UUID account, UUID id) {
        return shelf.find(account, id).map(kept -> kept == null ? null : retelling.kept(account, id, kept));
    }

    private Uni<Description> wanted(Caller caller, Subject subject, UUID id) {
        return shelf.find(caller.account(), subject).flatMap(kept -> kept == null ? written(caller, subject, id)
                : Uni.createFrom().item(retelling.kept(caller.account(), id, kept)).invoke(known::ended));
    }

    private Uni<Description> written(Caller caller, Subject subject, UUID id) {
        var slot = slots.take(caller.account());
        return author.begin(id, caller.account(), subject, keys.of(caller), Priority.INTERACTIVE, slot)
                .onFailure().invoke(slot).<Description> map(writing -> writing).onFailure(Streams::passing)
                .recoverWithUni(failure -> fallbacks.begin(caller.account(), subject, wording.refused(failure)));
    }
}
