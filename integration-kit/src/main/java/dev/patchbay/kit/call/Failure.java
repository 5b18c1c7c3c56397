package dev.patchbay.kit.call;

import java.time.Duration;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.edge.problem.ErrorCode;

/** Every way in which a call to a provider can fail (requirement R1). */
public sealed interface Failure {

    /** There is no connection, or it broke before the answer was whole. */
    record Connection() implements Failure {
    }

    /** The attempt's deadline passed. */
    record Timeout() implements Failure {
    }

    /** 401: the token is not accepted. */
    record Authentication() implements Failure {
    }

    /**
     * 403.
     *
     * @param cause what the provider's words mean, null where they mean nothing to us
     */
    record Authorization(Cause cause) implements Failure {
    }

    /** 403, since what was asked for is not this account's to see or to change. */
    record Forbidden() implements Failure {
    }

    /** The provider does not accept the parameters. */
    record Validation(int status) implements Failure {
    }

    record NotFound() implements Failure {
    }

    record Conflict() implements Failure {
    }

    /**
     * Too many requests.
     *
     * @param retryAfter when it is worth trying again
     */
    record RateLimit(Duration retryAfter, Origin origin) implements Failure {

        /** Who says so. */
        public enum Origin {
            /** The provider, just now (429). */
            ANSWER,
            /** The provider, in an earlier answer, so that it was not called. */
            BLOCK,
            /** Our own budget, which keeps the provider from saying so. */
            BUDGET
        }

        boolean told() {
            return origin == Origin.ANSWER;
        }
    }

    /**
     * The provider failed, or answered what nobody can read.
     *
     * @param status null if the answer broke a limit before it was whole
     * @param retryAfter null where the provider does not say
     */
    record Server(Integer status, Duration retryAfter) implements Failure {
    }

    /** Not called, because it failed too often just now. */
    record CircuitOpen(Duration retryAfter) implements Failure {
    }

    /**
     * Not called, because an administrator does not want it.
     *
     * @param maintenance whether that passes
     * @param message what people are told, null if nothing
     */
    record Disabled(boolean maintenance, String message) implements Failure {
    }

    default ErrorCode code() {
        return switch (this) {
            case Connection ignored -> ErrorCode.PROVIDER_UNREACHABLE;
            case Timeout ignored -> ErrorCode.PROVIDER_TIMEOUT;
            case Authentication ignored -> ErrorCode.PROVIDER_REFUSED;
            case Authorization refused -> refused.cause() == Cause.SCOPE_MISSING ? ErrorCode.NEEDS_REAUTH
                    : ErrorCode.PROVIDER_REFUSED;
            case Forbidden ignored -> ErrorCode.FORBIDDEN;
            case Validation ignored -> ErrorCode.VALIDATION_FAILED;
            case NotFound ignored -> ErrorCode.NOT_FOUND;
            case Conflict ignored -> ErrorCode.CONFLICT;
            case RateLimit ignored -> ErrorCode.RATE_LIMITED;
            case Server ignored -> ErrorCode.PROVIDER_ERROR;
            case CircuitOpen ignored -> ErrorCode.CIRCUIT_OPEN;
            case Disabled disabled -> disabled.maintenance() ? ErrorCode.MAINTENANCE : ErrorCode.DISABLED;
        };
    }

    /** Null if no answer with a status came. */
    default Integer upstreamStatus() {
        return switch (this) {
            case Authentication ignored -> 401;
            case Authorization ignored -> 403;
            case Forbidden ignored -> 403;
            case Validation invalid -> invalid.status();
            case NotFound ignored -> 404;
            case Conflict ignored -> 409;
            case Server failed -> failed.status();
            case Connection ignored -> null;
            case Timeout ignored -> null;
            case RateLimit limit -> limit.told() ? 429 : null;
            case CircuitOpen ignored -> null;
            case Disabled ignored -> null;
        };
    }

    /** Null where it is not known. */
    default Duration retryAfter() {
        return null;
    }

    /** Whether the provider itself is in trouble, as opposed to one user, one token or one request. */
    default boolean outage() {
        return this instanceof Connection || this instanceof Timeout || this instanceof Server;
    }
}
