package dev.patchbay.spotify.call;

import java.util.Optional;
import java.util.UUID;

import dev.patchbay.spotify.call.cache.AnswerKey;

/**
 * Where the answer to one call may lie.
 *
 * @param own for this account alone
 * @param shared for everybody, empty if the call is not for everybody
 */
record AnswerKeys(AnswerKey own, Optional<AnswerKey> shared) {

    static AnswerKeys of(Call<?> call, UUID account) {
        var resource = resource(call);
        return new AnswerKeys(new AnswerKey(account, call.operation(), resource), call.reach() == Reach.NEUTRAL
                ? Optional.of(new AnswerKey(null, call.operation(), resource))
                : Optional.empty());
    }

    /** Where what this token is, or was, given has its place. */
    AnswerKey of(Credential credential) {
        return shared.filter(key -> credential.ofApp()).orElseGet(() -> own.heldBy(credential.version()));
    }

    private static String resource(Call<?> call) {
        var uri = call.uri();
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
