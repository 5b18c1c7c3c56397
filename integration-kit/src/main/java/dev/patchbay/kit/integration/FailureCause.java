package dev.patchbay.kit.integration;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.kit.call.Failure;

/** What a failed first call means for the connection that was about to be made. */
final class FailureCause {

    private FailureCause() {
    }

    static Cause of(Failure failure) {
        return switch (failure) {
            case Failure.Authorization refused when refused.cause() != null -> refused.cause();
            case Failure.RateLimit ignored -> Cause.RATE_LIMITED;
            case Failure.Authentication ignored -> Cause.APP_CREDENTIALS_INVALID;
            case Failure.Authorization ignored -> Cause.APP_CREDENTIALS_INVALID;
            case Failure.Forbidden ignored -> Cause.APP_CREDENTIALS_INVALID;
            case Failure.Disabled off -> off.maintenance() ? Cause.MAINTENANCE : Cause.DISABLED;
            default -> Cause.PROVIDER_OUTAGE;
        };
    }
}
