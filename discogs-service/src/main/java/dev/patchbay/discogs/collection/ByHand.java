package dev.patchbay.discogs.collection;

import dev.patchbay.edge.problem.ProblemException;

/** Adds to a failure that passes what a person can do meanwhile: note things by hand (requirement R6). */
public final class ByHand {

    private static final String HINT = " Meanwhile you can note entries by hand: POST /api/discogs/collection/manual.";

    private ByHand() {
    }

    public static ProblemException offered(ProblemException thrown) {
        var failure = thrown.failure();
        return failure.code().retryable() ? new ProblemException(new ProblemException.Failure(failure.code(),
                failure.detail() + HINT, failure.service(), failure.operation(), failure.upstreamStatus(),
                failure.retryAfter(), failure.actionUrl(), failure.violations())) : thrown;
    }
}
