package dev.patchbay.euria.description;

import java.util.List;
import java.util.UUID;

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
import io.smallrye.mutiny.Uni;

/**
 * Descriptions for whoever asks: a kept one, else one by EurIA, else what can be said without it, with a later attempt in the
 * background where nobody has to be there for it.
 */
@Singleton
class Descriptions {

    private static final Logger LOG = Logger.getLogger(Descriptions.class);

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
    private final EuriaConfig config;

    @Inject
    Descriptions(Permission permission, Shelf shelf, Slots slots, Author author, EuriaKeys keys, Prompts prompts, Known known,
            LaterAttempts later, Contexts contexts, Events events, Wording wording, EuriaConfig config) {
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
        this.config = config;
    }

    /** Fails with a {@code ProblemException}. */
    Uni<Description> begin(Caller caller, Subject subject) {
        return Uni.createFrom().voidItem().invoke(permission::requireEnabled)
                .chain(() -> shelf.find(caller.account(), subject))
                .flatMap(kept -> kept == null ? written(caller, subject)
                        : Uni.createFrom().item(retold(caller.account(), UUID.randomUUID(), kept, cached(kept), true)))
                .onFailure(CallException.class).transform(wording::refused);
    }

    /** Fails with {@code not_found} also for another account's. */
    Uni<Description> find(Caller caller, UUID id) {
        return known.find(caller.account(), id).map(found -> Uni.createFrom().item(found))
                .orElseGet(() -> shelf.find(caller.account(), id).onItem().ifNull().failWith(Descriptions::nothing)
                        .map(kept -> retold(caller.account(), id, kept, cached(kept), false)));
    }

    private Uni<Description> written(Caller caller, Subject subject) {
        var slot = slots.take(caller.account());
        return author.begin(UUID.randomUUID(), caller.account(), subject, keys.of(caller), Priority.INTERACTIVE, slot)
                .onFailure().invoke(slot).<Description> map(writing -> writing).onFailure(Streams::passing)
                .recoverWithUni(failure -> fallback(caller.account(), subject, wording.refused(failure)));
    }

    /** Under the id that the text will have, should it come. */
    private Uni<Description> fallback(UUID account, Subject subject, ProblemException why) {
        LOG.infof("A description is made without EurIA: %s", why.code().wireName());
        return later.add(account, subject)
                .map(queued -> retold(account, queued == null ? UUID.randomUUID() : queued, madeUp(subject),
                        new Meta(Source.FALLBACK, null, true, warning(why, queued)), true));
    }

    private static String warning(ProblemException why, UUID queued) {
        return why.failure().detail() + (queued == null ? "" : " It is tried again in the background; read this id later.");
    }

    /** Without a text if not even that can be had. */
    private Written madeUp(Subject subject) {
        try {
            var made = prompts.fallback(subject);
            return new Written(List.of(made.text()), null, made.template(), TokenUsage.NONE, null, wording.now());
        } catch (RuntimeException e) {
            LOG.errorf(e, "A template cannot be used");
            return new Written(List.of(), null, null, TokenUsage.NONE, null, wording.now());
        }
    }

    private Description retold(UUID account, UUID id, Written written, Meta meta, boolean keep) {
        var told = new Retold(contexts.create(), id, account, written, meta, meta.source() == Source.CACHE,
                config.limits().heartbeat(), events);
        if (keep) {
            known.ended(told);
        }
        return told;
    }

    private static Meta cached(Written kept) {
        return new Meta(Source.CACHE, kept.at(), false, null);
    }

    private static ProblemException nothing() {
        return new ProblemException(ErrorCode.NOT_FOUND, "There is no such description. It may have been too long ago.");
    }
}
