package dev.patchbay.discogs.collection;

import java.net.URI;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.patchbay.edge.problem.ProblemException;

/** Adds to a failure that passes what a person can do meanwhile, and where: note things by hand (requirement R6). */
@Singleton
class ByHand {

    private static final String HINT = " Meanwhile you can note entries by hand: POST to action_url.";

    private final URI entries;

    @Inject
    ByHand(@ConfigProperty(name = "patchbay.public-origin") URI origin) {
        this.entries = origin.resolve("/api/discogs/collection/manual");
    }

    ProblemException offered(ProblemException thrown) {
        var failure = thrown.failure();
        return failure.code().retryable() ? new ProblemException(new ProblemException.Failure(failure.code(),
                failure.detail() + HINT, failure.service(), failure.operation(), failure.upstreamStatus(),
                failure.retryAfter(), entries, failure.violations())) : thrown;
    }
}
