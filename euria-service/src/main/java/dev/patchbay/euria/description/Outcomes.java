package dev.patchbay.euria.description;

import java.time.Instant;
import java.util.Locale;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.patchbay.contracts.event.CloudEvent;
import dev.patchbay.contracts.event.DescriptionEnded;
import dev.patchbay.contracts.event.DescriptionEventType;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.euria.EuriaConfig;
import dev.patchbay.euria.description.Queue.Queued;
import dev.patchbay.euria.description.Queue.Taken;
import dev.patchbay.euria.description.Queue.Unreadable;
import dev.patchbay.kit.event.EventSource;
import io.smallrye.mutiny.Uni;

/** What becomes of queued descriptions, and the events that tell of it. */
@Singleton
class Outcomes {

    private static final Logger LOG = Logger.getLogger(Outcomes.class);
    private static final String PROVIDER = "euria";

    private final Queue queue;
    private final EventSource events;
    private final Wording wording;
    private final EuriaConfig.Retry retry;

    @Inject
    Outcomes(Queue queue, EventSource events, Wording wording, EuriaConfig config) {
        this.queue = queue;
        this.events = events;
        this.wording = wording;
        this.retry = config.retry();
    }

    Uni<Void> completed(Queued queued) {
        return end(queued, DescriptionEventType.COMPLETED, null);
    }

    Uni<Void> cancelled(Queued queued) {
        return end(queued, DescriptionEventType.FAILED, State.CANCELLED.wireName());
    }

    /** Told by its id alone: what people typed belongs into no log. */
    Uni<Void> unreadable(Unreadable taken) {
        LOG.errorf("The queued description %s is given up, since what was wanted cannot be read", taken.id());
        return failed(taken, ErrorCode.INTERNAL_ERROR);
    }

    Uni<Void> missed(Queued queued, ProblemException why) {
        LOG.infof("A queued description could not be written: %s", why.code().wireName());
        return switch (why.code()) {
            // it has not been tried at all, or only an operator can mend it, who may be asleep
            case DISABLED, MAINTENANCE, SERVICE_UNAVAILABLE, APP_CREDENTIALS_INVALID ->
                queue.postpone(queued, wording.now().plus(retry.longestPause()), false);
            case ErrorCode code when queued.attempts() < retry.attempts() && code.retryable() ->
                queue.postpone(queued, nextAttempt(queued), true);
            case ErrorCode code -> failed(queued, code);
        };
    }

    private Instant nextAttempt(Queued queued) {
        var pause = retry.firstPause().multipliedBy(1L << Math.min(queued.attempts(), 20));
        var longest = retry.longestPause();
        return wording.now().plus(pause.compareTo(longest) > 0 ? longest : pause);
    }

    private Uni<Void> failed(Taken taken, ErrorCode code) {
        return queue.fail(taken, code.wireName(), wording.now(), event(taken, DescriptionEventType.FAILED, code.wireName()));
    }

    private Uni<Void> end(Taken taken, DescriptionEventType type, String code) {
        return queue.end(taken, event(taken, type, code));
    }

    private CloudEvent<?> event(Taken taken, DescriptionEventType type, String code) {
        return events.event(type.type(), taken.account(), null,
                new DescriptionEnded(taken.account(), PROVIDER, taken.id(), kind(taken), taken.attempts(), code));
    }

    private static String kind(Taken taken) {
        return switch (taken) {
            case Queued queued -> queued.subject().kind().name().toLowerCase(Locale.ROOT);
            case Unreadable unreadable -> null;
        };
    }
}
