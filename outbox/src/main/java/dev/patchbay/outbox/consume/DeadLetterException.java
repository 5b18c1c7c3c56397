package dev.patchbay.outbox.consume;

/**
 * Why a record is a dead letter. The message stands in a header of the dead letter and in the log, so it tells nothing
 * of what the record holds; the cause's message would stand in another header, so there is no cause.
 */
final class DeadLetterException extends RuntimeException {

    private DeadLetterException(String message) {
        super(message);
    }

    static DeadLetterException malformed(Exception cause) {
        return new DeadLetterException("Not a CloudEvent 1.0 in structured JSON (" + cause.getClass().getSimpleName() + ")");
    }

    static DeadLetterException unreadable(String type, Exception cause) {
        return new DeadLetterException("The data do not fit " + type + " (" + cause.getClass().getSimpleName() + ")");
    }

    static DeadLetterException failed(String type, Throwable cause) {
        return new DeadLetterException("The handler of " + type + " failed (" + cause.getClass().getName() + ")");
    }
}
