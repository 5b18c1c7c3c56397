package dev.patchbay.token.authorization;

import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.edge.problem.ProblemException.Failure;
import dev.patchbay.token.provider.AppRefusal;
import dev.patchbay.token.provider.TokenAnswer.ClientRejected;
import dev.patchbay.token.provider.TokenAnswer.GrantRejected;
import dev.patchbay.token.provider.TokenAnswer.Refused;
import dev.patchbay.token.provider.TokenAnswer.Unavailable;

/** What it means to the person who wants to connect that the provider gave no token. */
final class AuthorizationRefusals {

    private AuthorizationRefusals() {
    }

    /** Of OAuth 1.0a. */
    static ProblemException problem(String provider, String operation, Refused refusal) {
        return switch (refusal) {
            case GrantRejected rejected -> AuthorizationResponses.notOurs();
            case ClientRejected rejected -> AppRefusal.ofConsumer(provider, operation, rejected.status());
            case Unavailable unavailable -> tryAgain(operation, unavailable);
        };
    }

    static ProblemException tryAgain(String operation, Unavailable unavailable) {
        return new ProblemException(new Failure(unavailable.code(), "Start connecting again in a moment.", null, operation,
                unavailable.status(), unavailable.retryAfter(), null, null));
    }
}
