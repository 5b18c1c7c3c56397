package dev.patchbay.euria.key;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;

/** The API does not have what the operator's settings name: nobody else can mend that, and waiting does not help. */
public final class Misconfigured {

    private Misconfigured() {
    }

    /** Whether the API has no such path; of ours there is none that depends on what a client asks for. */
    public static boolean path(Throwable failure) {
        return failure instanceof ProblemException problem && problem.code() == ErrorCode.NOT_FOUND;
    }

    public static ProblemException problem(String operation, int upstreamStatus) {
        return new ProblemException(ProblemException.Failure
                .of(ErrorCode.PROVIDER_REFUSED, "EurIA has no such product or model. Ask the operator to check "
                        + "patchbay.euria.product-id, patchbay.euria.path and patchbay.euria.model.")
                .during(operation).withUpstreamStatus(upstreamStatus));
    }

    /** The operator's own key is refused, or there is none. */
    public static ProblemException key(String operation) {
        return new ProblemException(ProblemException.Failure
                .of(ErrorCode.APP_CREDENTIALS_INVALID,
                        "There is no key of the operator that EurIA accepts. Ask the operator for a new one.")
                .during(operation).withUpstreamStatus(401));
    }
}
