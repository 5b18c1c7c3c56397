package dev.patchbay.edge.problem;

import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;

/** Tells that something this service stands on, such as its database, cannot be reached from faults of its own. */
final class Outage {

    /** Causes can form a circle. */
    private static final int DEPTH = 20;

    /** Classes of SQLSTATE: connection lost, resources exhausted, cancelled or shutting down, system error. */
    private static final List<String> SQL_STATES = List.of("08", "53", "57", "58");

    private Outage() {
    }

    static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEPTH).anyMatch(Outage::is);
    }

    private static boolean is(Throwable cause) {
        return switch (cause) {
            case SocketException e -> true;
            case UnknownHostException e -> true;
            case ClosedChannelException e -> true;
            case TimeoutException e -> true;
            case ClosedConnectionException e -> true;
            case DatabaseException e -> e.getSqlState() != null && SQL_STATES.stream().anyMatch(e.getSqlState()::startsWith);
            // how a pool of Vert.x says that there is no connection to be had
            case NoStackTraceThrowable e -> true;
            default -> false;
        };
    }
}
