package dev.patchbay.euria.description;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.euria.chat.TokenUsage;
import dev.patchbay.euria.prompt.Prompts;
import dev.patchbay.euria.prompt.Subject;
import io.smallrye.mutiny.Uni;

/**
 * What can be said without EurIA: the text of a template, with a later attempt in the background where nobody has to be there
 * for it; in the end nothing.
 */
@Singleton
class Fallbacks {

    private static final Logger LOG = Logger.getLogger(Fallbacks.class);
    private static final Written EMPTY = new Written(List.of(), null, null, TokenUsage.NONE, null, Instant.EPOCH);

    private final LaterAttempts later;
    private final Prompts prompts;
    private final Known known;
    private final Retelling retelling;
    private final Wording wording;

    @Inject
    Fallbacks(LaterAttempts later, Prompts prompts, Known known, Retelling retelling, Wording wording) {
        this.later = later;
        this.prompts = prompts;
        this.known = known;
        this.retelling = retelling;
        this.wording = wording;
    }

    /** Under the id that the text will have, should it come. */
    Uni<Description> begin(UUID account, Subject subject, ProblemException why) {
        LOG.infof("A description is made without EurIA: %s", why.code().wireName());
        var detail = why.failure().detail();
        return later.add(account, subject)
                .map(queued -> queued == null ? alone(account, subject, detail) : waiting(account, queued, subject, detail));
    }

    /** Fails with {@code not_found} also for another account's. */
    Uni<Description> find(UUID account, UUID id) {
        return later.find(account, id).flatMap(queued -> queued == null ? failed(account, id)
                : Uni.createFrom().item(waiting(account, id, queued.subject(), "EurIA could not write it yet.")));
    }

    /** Without effect on what does not wait. */
    Uni<Void> cancel(UUID account, UUID id) {
        return later.cancel(account, id);
    }

    /** Nothing is left to say: the field stays empty. */
    private Uni<Description> failed(UUID account, UUID id) {
        return later.failure(account, id).onItem().ifNull().failWith(Fallbacks::nothing)
                .map(code -> retelling.fallback(account, id, State.FAILED, EMPTY, "It could not be written, in the end for "
                        + code + ". Ask for it again, or leave the field empty."));
    }

    private Description alone(UUID account, Subject subject, String why) {
        var told = retelling.fallback(account, UUID.randomUUID(), State.FINISHED, madeUp(subject), why);
        known.ended(told);
        return told;
    }

    /** Not remembered: the queue knows, on every replica. */
    private Description waiting(UUID account, UUID id, Subject subject, String why) {
        return retelling.fallback(account, id, State.QUEUED, madeUp(subject),
                why + " It is tried again in the background; read this id later.");
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

    private static ProblemException nothing() {
        return new ProblemException(ErrorCode.NOT_FOUND, "There is no such description. It may have been too long ago.");
    }
}
