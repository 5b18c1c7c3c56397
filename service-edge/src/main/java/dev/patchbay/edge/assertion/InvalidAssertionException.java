package dev.patchbay.edge.assertion;

/** Nobody trustworthy vouches for this request. */
public class InvalidAssertionException extends RuntimeException {

    public InvalidAssertionException(String message, Throwable cause) {
        super(message, cause);
    }
}
