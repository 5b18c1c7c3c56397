package dev.patchbay.euria.chat;

import dev.patchbay.euria.wire.EuriaError;
import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Failure;

/** The API said no, and why. */
public class RefusedException extends CallException {

    private final transient EuriaError error;

    RefusedException(Failure failure, EuriaError error) {
        super(failure);
        this.error = error;
    }

    /** Whether the operator's settings name what the API does not have. */
    public boolean misconfigured() {
        return failure() instanceof Failure.NotFound || error.misconfigured();
    }
}
