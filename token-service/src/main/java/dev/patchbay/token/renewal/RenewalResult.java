package dev.patchbay.token.renewal;

import java.time.Duration;

import dev.patchbay.edge.problem.ErrorCode;

/** How an attempt to renew ended. */
sealed interface RenewalResult {

    /** There are new tokens. */
    record Renewed() implements RenewalResult {
    }

    /** Only a new consent helps. */
    record Rejected() implements RenewalResult {
    }

    /** The tokens are as they were; it is tried again after the pause. */
    record Failed(ErrorCode code, Integer upstreamStatus, Duration pause) implements RenewalResult {
    }

    /** Somebody else is renewing. */
    record Busy() implements RenewalResult {
    }

    /** The connection changed meanwhile; look at it again. */
    record Superseded() implements RenewalResult {
    }

    default String outcome() {
        return switch (this) {
            case Renewed renewed -> "renewed";
            case Rejected rejected -> "rejected";
            case Failed failed -> failed.code().wireName();
            case Busy busy -> "busy";
            case Superseded superseded -> "superseded";
        };
    }
}
