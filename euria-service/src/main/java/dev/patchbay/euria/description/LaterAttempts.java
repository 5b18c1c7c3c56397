package dev.patchbay.euria.description;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.euria.EuriaConfig;
import dev.patchbay.euria.description.Queue.Queued;
import dev.patchbay.euria.prompt.Subject;
import io.smallrye.mutiny.Uni;

/** What could not be written when it was asked for, and will be in the background. */
@Singleton
class LaterAttempts {

    private static final Logger LOG = Logger.getLogger(LaterAttempts.class);

    private final Queue queue;
    private final Outcomes outcomes;
    private final Wording wording;
    private final EuriaConfig config;

    @Inject
    LaterAttempts(Queue queue, Outcomes outcomes, Wording wording, EuriaConfig config) {
        this.queue = queue;
        this.outcomes = outcomes;
        this.wording = wording;
        this.config = config;
    }

    /** Null if it will not be tried again. A queue that cannot be written to costs the later attempt, not the answer. */
    Uni<UUID> add(UUID account, Subject subject) {
        var now = wording.now();
        return queue.add(account, subject, now, now.plus(config.retry().firstPause())).onFailure().recoverWithItem(failure -> {
            LOG.warnf("A description cannot be queued: %s", failure.getMessage());
            return null;
        });
    }

    /** Null if it does not wait, or is another account's. */
    Uni<Queued> find(UUID account, UUID id) {
        return queue.find(account, id).onFailure().transform(LaterAttempts::unknown);
    }

    /** Why it will never be written, as a code; null if it did not fail lately. */
    Uni<String> failure(UUID account, UUID id) {
        return queue.failure(account, id, wording.now()).onFailure().transform(LaterAttempts::unknown);
    }

    /** Without effect on what does not wait. */
    Uni<Void> cancel(UUID account, UUID id) {
        return find(account, id).onItem().ifNotNull().transformToUni(outcomes::cancelled);
    }

    private static ProblemException unknown(Throwable failure) {
        LOG.warnf("The queue cannot be read: %s", failure.getMessage());
        return new ProblemException(ErrorCode.SERVICE_UNAVAILABLE, "Whether it is still to be written cannot be told now.");
    }
}
