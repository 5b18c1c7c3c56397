package dev.patchbay.token.provider;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.edge.problem.ProblemException.Failure;

/** The provider does not accept what Patchbay proves itself with. Waiting does not help, so no time is told. */
public final class AppRefusal {

    private AppRefusal() {
    }

    /** @param upstreamStatus null if the provider said so before, and was not asked again */
    public static ProblemException problem(String provider, String operation, Integer upstreamStatus) {
        var keys = "patchbay.providers." + provider;
        return new ProblemException(new Failure(ErrorCode.APP_CREDENTIALS_INVALID,
                provider + " does not accept Patchbay's client id or secret. No connection is lost. The operator of this"
                        + " Patchbay has to correct " + keys + ".client-id and " + keys
                        + ".client-secret of token-service (under ./patchbay: " + provider + ".client-id and " + provider
                        + ".client-secret) and restart it.",
                null, operation, upstreamStatus, null, null, null));
    }
}
