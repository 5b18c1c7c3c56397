package dev.patchbay.spotify.change;

import java.net.URI;

import dev.patchbay.edge.problem.ProblemException;

/**
 * Why a change stopped half-way, in the words of a problem.
 *
 * @param retryAfter in seconds, null where it is not known
 * @param actionUrl null where nobody can act
 */
public record ChangeFailure(String code, String detail, boolean retryable, Long retryAfter, URI actionUrl) {

    static ChangeFailure of(ProblemException.Failure failure) {
        var wait = failure.retryAfter();
        return new ChangeFailure(failure.code().wireName(), failure.detail(), failure.code().retryable(),
                wait == null ? null : wait.toSeconds(), failure.actionUrl());
    }
}
