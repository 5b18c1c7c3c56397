package dev.patchbay.outbox.consume;

import java.io.IOException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.apache.kafka.common.errors.RetriableException;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;

/** Tells failures that pass by themselves, such as a database that is away, from those that come back each time. */
final class Transience {

    /** Causes can form a circle. */
    private static final int DEPTH = 20;

    /**
     * Classes of SQLSTATE: connection lost, transaction rolled back because of others, resources exhausted, server
     * shutting down, system error; and 55P03, a lock that was not to be had.
     */
    private static final List<String> PASSING = List.of("08", "40", "53", "57", "58", "55P03");

    private Transience() {
    }

    static boolean of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEPTH)
                .anyMatch(Transience::passes);
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case RetryLaterException e -> true;
            case PgException e -> e.getSqlState() != null && PASSING.stream().anyMatch(e.getSqlState()::startsWith);
            case ClosedConnectionException e -> true;
            case IOException e -> true;
            case TimeoutException e -> true;
            case SQLTransientException e -> true;
            case RetriableException e -> true;
            default -> false;
        };
    }
}
