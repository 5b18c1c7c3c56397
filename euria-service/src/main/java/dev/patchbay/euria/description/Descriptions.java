package dev.patchbay.euria.description;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.euria.EuriaConfig;
import dev.patchbay.euria.chat.TokenUsage;
import dev.patchbay.euria.key.EuriaKeys;
import dev.patchbay.euria.prompt.Prompts;
import dev.patchbay.euria.prompt.Subject;
import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Meta;
import dev.patchbay.kit.call.Permission;
import dev.patchbay.kit.call.Priority;
import dev.patchbay.kit.call.Source;
import dev.patchbay.kit.call.Streams;
import dev.patchbay.kit.idempotency.Idempotency;
import io.smallrye.mutiny.Uni;

/**
 * Descriptions for whoever asks: a kept one, else one by EurIA, else what can be said without it, with a later attempt in the
 * background where nobody has to be there for it.
 */
@Singleton
class Descriptions {

    private static final Logger LOG = Logger.getLogger(Descriptions.class);
    private static final Written EMPTY = new Written(List.of(), null, null, TokenUsage.NONE, null, Instant.EPOCH);

    private final Permission permission;
    private final Shelf shelf;
    private final Slots slots;
    private final Author author;
    private final EuriaKeys keys;
    private final Prompts prompts;
    private final Known known;
    private final LaterAttempts later;
    private final Contexts contexts;
    private final Events events;
    private final Wording wording;
    private final Streams streams;
    private final EuriaConfig config;
    private final Set<UUID> opening = ConcurrentHashMap.newKeySet();

    @Inject
    Descriptions(Permission permission, Shelf shelf, Slots slots, Author author, EuriaKeys keys, Prompts prompts, Known known,
            LaterAttempts later, Contexts contexts, Events events, Wording wording, Streams streams,
            EuriaConfig config) {
        this.permission = permission;
        this.shelf = shelf;
        this.slots = slots;
        this.author = author;
        this.keys = keys;
        this.prompts = prompts;
        this.known = known;
        this.later = later;
        this.contexts = contexts;
        this.events = events;
        this.wording = wording;
        this.streams = streams;
        this.config = config;
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
                .chain(() -> key == null ? Uni.createFrom().nullItem() : begun(account, id))
                .flatMap(begun -> begun == null ? once(id, () -> wanted(caller, subject, id)) : Uni.createFrom().item(begun))
                .invoke(description -> streams.answered(Wording.OPERATION, description.source()))
                .onFailure(CallException.class).transform(wording::refused);
    }

    /** Fails with {@code not_found} also for another account's. */
    Uni<Description> find(Caller caller, UUID id) {
        return known.find(caller.account(), id).map(found -> Uni.createFrom().item(found))
                .orElseGet(() -> finished(caller.account(), id)
                        .flatMap(found -> found == null ? queued(caller.account(), id) : Uni.createFrom().item(found)));
    }

    /** Also what is still to be written. Fails as {@link #find} does. */
    Uni<Void> cancel(Caller caller, UUID id) {
        return find(caller, id).invoke(Description::cancel).chain(() -> later.cancel(caller.account(), id));
    }

    private static UUID id(UUID account, Subject subject, String key) {
        if (key == null) {
            return UUID.randomUUID();
        }
        Idempotency.check(key);
        return UUID.nameUUIDFromBytes(String.join("\n", account.toString(), subject.digest(), key).getBytes(UTF_8));
    }

    /** Until its first words nobody can read along. */
    private Uni<Description> once(UUID id, Supplier<Uni<Description>> wanted) {
        if (!opening.add(id)) {
            throw new ProblemException(ErrorCode.CONFLICT, "A request with this Idempotency-Key is under way. Wait for it.");
        }
        return Uni.createFrom().<Description> deferred(wanted::get).onTermination().invoke(() -> opening.remove(id));
    }

    /** Null if it is neither under way nor finished: what failed may be begun again. */
    private Uni<Description> begun(UUID account, UUID id) {
        return known.underWay(account, id).map(found -> Uni.createFrom().item(found)).orElseGet(() -> finished(account, id));
    }

    /** Null if it is not. */
    private Uni<Description> finished(UUID account, UUID id) {
        return shelf.find(account, id).map(kept -> kept == null ? null : kept(account, id, kept));
    }

    private Uni<Description> wanted(Caller caller, Subject subject, UUID id) {
        return shelf.find(caller.account(), subject).flatMap(kept -> kept == null ? written(caller, subject, id)
                : Uni.createFrom().item(remembered(kept(caller.account(), id, kept))));
    }

    private Uni<Description> queued(UUID account, UUID id) {
        return later.find(account, id).flatMap(queued -> queued == null ? failed(account, id)
                : Uni.createFrom().item(waiting(account, id, queued.subject(), "EurIA could not write it yet.")));
    }

    /** Nothing is left to say: the field stays empty. */
    private Uni<Description> failed(UUID account, UUID id) {
        return later.failure(account, id).onItem().ifNull().failWith(Descriptions::nothing)
                .map(code -> retold(account, id, State.FAILED, EMPTY, limited("It could not be written, in the end for "
                        + code + ". Ask for it again, or leave the field empty.")));
    }

    private Uni<Description> written(Caller caller, Subject subject, UUID id) {
        var slot = slots.take(caller.account());
        return author.begin(id, caller.account(), subject, keys.of(caller), Priority.INTERACTIVE, slot)
                .onFailure().invoke(slot).<Description> map(writing -> writing).onFailure(Streams::passing)
                .recoverWithUni(failure -> fallback(caller.account(), subject, wording.refused(failure)));
    }

    /** Under the id that the text will have, should it come. */
    private Uni<Description> fallback(UUID account, Subject subject, ProblemException why) {
        LOG.infof("A description is made without EurIA: %s", why.code().wireName());
        var detail = why.failure().detail();
        return later.add(account, subject)
                .map(queued -> queued == null
                        ? remembered(retold(account, UUID.randomUUID(), State.FINISHED, madeUp(subject), limited(detail)))
                        : waiting(account, queued, subject, detail));
    }

    /** Not remembered: the queue knows, on every replica. */
    private Description waiting(UUID account, UUID id, Subject subject, String why) {
        return retold(account, id, State.QUEUED, madeUp(subject),
                limited(why + " It is tried again in the background; read this id later."));
    }

    private static Meta limited(String warning) {
        return new Meta(Source.FALLBACK, null, true, warning);
    }

    /** Without a text if not even that can be had. */
    private Written madeUp(Subject subject) {
        try {
            var made = prompts.fallback(subject);
            return new Written(List.of(made.text()), null, made.template(), TokenUsage.NONE, null, wording.now());
        } catch (RuntimeException e) {
            LOG.errorf(e, "A template cannot be used");
            return EMPTY;
        }
    }

    private Description kept(UUID account, UUID id, Written kept) {
        return retold(account, id, State.FINISHED, kept, new Meta(Source.CACHE, kept.at(), false, null));
    }

    private Description retold(UUID account, UUID id, State state, Written written, Meta meta) {
        return new Retold(contexts.create(), id, account, state, written, meta, config.limits().heartbeat(), events);
    }

    private Description remembered(Description told) {
        known.ended(told);
        return told;
    }

    private static ProblemException nothing() {
        return new ProblemException(ErrorCode.NOT_FOUND, "There is no such description. It may have been too long ago.");
    }
}
