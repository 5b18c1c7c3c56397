package dev.patchbay.kit.database;

import java.util.concurrent.TimeoutException;

/**
 * Nobody waits for the database any longer; the step may still be carried out. Without a stack trace: it is an outcome, not a
 * mistake. By its cause a request that needs the step is told of an outage.
 */
public class SlowDatabaseException extends RuntimeException {

    SlowDatabaseException(String message) {
        super(message, new TimeoutException(message), false, false);
    }
}
