package dev.patchbay.kit.database;

/** Nobody waits for the database any longer. Without a stack trace: it is an outcome, not a mistake. */
public class SlowDatabaseException extends RuntimeException {

    SlowDatabaseException(String message) {
        super(message, null, false, false);
    }
}
