package dev.patchbay.token.provider;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.edge.problem.ProblemException.Failure;

/** The provider does not accept what Patchbay proves itself with. Waiting does not help, so no time is told. */
public final class AppRefusal {

    private AppRefusal() {
    }

    /** Of an app at an OAuth 1.0a provider. */
    public static ProblemException ofConsumer(String provider, String operation, int upstreamStatus) {
        var keys = "patchbay.providers." + provider + ".oauth1";
        return refusal(provider + " does not accept Patchbay's consumer key or secret. No connection is lost. The operator of"
                + " this Patchbay has to correct " + keys + ".consumer-key and " + keys
                + ".consumer-secret of token-service and restart it.", operation, upstreamStatus);
    }

    /** There is nothing yet that the provider could accept. */
    public static ProblemException noConsumer(String provider, String operation) {
        return refusal("The operator of this Patchbay has registered no app at " + provider
                + ", so that nobody can be sent there. Connect by a personal access token instead.", operation, null);
    }

    /** @param upstreamStatus null if the provider said so before, and was not asked again */
    public static ProblemException problem(String provider, String operation, Integer upstreamStatus) {
        var keys = "patchbay.providers." + provider;
        return refusal(provider + " does not accept Patchbay's client id or secret. No connection is lost. The operator of this"
                + " Patchbay has to correct " + keys + ".client-id and " + keys
                + ".client-secret of token-service (under ./patchbay: " + provider + ".client-id and " + provider
                + ".client-secret) and restart it.", operation, upstreamStatus);
    }

    private static ProblemException refusal(String detail, String operation, Integer upstreamStatus) {
        return new ProblemException(new Failure(ErrorCode.APP_CREDENTIALS_INVALID, detail, null, operation, upstreamStatus,
                null, null, null));
    }
}
