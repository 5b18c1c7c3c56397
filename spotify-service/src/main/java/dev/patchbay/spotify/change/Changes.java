package dev.patchbay.spotify.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.kit.idempotency.Idempotency;
import dev.patchbay.spotify.change.Parts.Progress;
import io.smallrye.mutiny.Uni;

/** Makes changes part by part, in order, and tells how far one came that fails half-way. */
@Singleton
public class Changes {

    /** With a part that begins then, and lasts as long as a call may, still an answer within the gateway's 30 s. */
    private static final Duration LAST_BEGINNING = Duration.ofSeconds(20);

    private final Clock clock;

    @Inject
    Changes(Clock clock) {
        this.clock = clock;
    }

    /** Fails with a {@code ProblemException} only if nothing was done, or all that was sent is what failed. */
    public Uni<Changed> make(Parts parts) {
        return from(parts, new Progress(0, null), clock.instant().plus(LAST_BEGINNING));
    }

    private Uni<Changed> from(Parts parts, Progress progress, Instant end) {
        var part = parts.after(progress.uris());
        if (part.isEmpty()) {
            return Uni.createFrom().item(() -> Changed.complete(parts, progress.snapshotId()));
        }
        return sent(parts, progress, end).onItemOrFailure().transformToUni((sent, failure) -> failure == null
                ? from(parts, new Progress(progress.uris() + part.size(), sent.snapshotId()), end)
                : stopped(parts, progress, failure));
    }

    private Uni<Parts.Sent> sent(Parts parts, Progress progress, Instant end) {
        return clock.instant().isBefore(end) ? parts.sender().send(parts.after(progress.uris()), progress)
                : Uni.createFrom().failure(new ProblemException(ErrorCode.SERVICE_UNAVAILABLE,
                        "Spotify is too slow to change all of it at once. Send the rest in a request of its own."));
    }

    private static Uni<Changed> stopped(Parts parts, Progress progress, Throwable failure) {
        return failure instanceof ProblemException problem && !tellsAll(parts, progress, problem)
                ? Uni.createFrom().item(() -> Changed.stopped(parts, progress, problem))
                : Uni.createFrom().failure(failure);
    }

    private static boolean tellsAll(Parts parts, Progress progress, ProblemException problem) {
        return progress.uris() == 0
                && (Idempotency.certainlyNotDone(problem.code()) || parts.uris().size() <= parts.mostAtOnce());
    }
}
