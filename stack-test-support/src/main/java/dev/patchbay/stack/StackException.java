package dev.patchbay.stack;

/** A part of the stack that could not be started, or not in time; the message names the cause and the remedy. */
public class StackException extends RuntimeException {

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
