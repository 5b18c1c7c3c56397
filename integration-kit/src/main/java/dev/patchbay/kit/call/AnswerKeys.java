package dev.patchbay.kit.call;

import java.util.Optional;
import java.util.UUID;

import dev.patchbay.kit.cache.AnswerKey;

/**
 * Where the answer to one call may lie.
 *
 * @param own for this account alone
 * @param shared for everybody, empty if the call is not for everybody
 */
record AnswerKeys(AnswerKey own, Optional<AnswerKey> shared) {

    static AnswerKeys of(Call<?> call, UUID account) {
        var resource = call.request().resource();
        return new AnswerKeys(new AnswerKey(account, call.operation(), resource), call.reach() == Reach.NEUTRAL
                ? Optional.of(new AnswerKey(null, call.operation(), resource))
                : Optional.empty());
    }

    /** Where what this token is, or was, given has its place. */
    AnswerKey of(Credential credential) {
        return shared.filter(key -> credential.ofApp()).orElseGet(() -> own.heldBy(credential.version()));
    }
}
