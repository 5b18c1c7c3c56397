package dev.patchbay.kit.call;

import java.util.Objects;

/** A call that failed in a way the taxonomy knows. Without a stack trace: it is an outcome, not a mistake. */
public class CallException extends RuntimeException {

    private final transient Failure failure;

    public CallException(Failure failure) {
        super(failure.code().wireName(), null, false, false);
        this.failure = Objects.requireNonNull(failure, "failure");
    }

    public Failure failure() {
        return failure;
    }
}
