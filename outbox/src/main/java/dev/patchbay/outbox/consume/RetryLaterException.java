package dev.patchbay.outbox.consume;

/** A handler's way to say that its failure passes: the event is tried again until it does, and those behind it wait. */
public class RetryLaterException extends RuntimeException {

    public RetryLaterException(String message, Throwable cause) {
        super(message, cause);
    }
}
