package dev.patchbay.outbox.relay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.postgresql.PGConnection;

import dev.patchbay.outbox.trace.TraceContext;

/**
 * The relay's view of the outbox, over one connection that is its own. Lock, reading and removing share this connection:
 * whoever lost the lock, because PostgreSQL ended the session, can neither read nor remove any more.
 */
final class WaitingEvents implements AutoCloseable {

    /** Any number does, as long as nobody else in this database uses it. */
    private static final long LOCK = 0x6f7574626f78L;
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int ANSWER_WITHIN = (int) Duration.ofSeconds(10).toMillis();

    private final Connection connection;

    /** @param silence after which PostgreSQL ends the session, and with it the lock */
    WaitingEvents(Connection connection, Duration silence) throws SQLException {
        this.connection = connection;
        try {
            connection.setNetworkTimeout(Runnable::run, ANSWER_WITHIN);
            execute("set idle_session_timeout = " + silence.toMillis());
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Whether this relay is now the only one; the lock goes with the connection. */
    boolean tryLock() throws SQLException {
        try (var query = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            query.setLong(1, LOCK);
            try (var result = query.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** What tells this outbox from all others. */
    UUID identity() throws SQLException {
        try (var query = connection.createStatement(); var row = query.executeQuery("select id from outbox_identity")) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    void listen() throws SQLException {
        execute("listen outbox");
    }

    /** At most so many, and as fit into a few megabytes; at least one if there is one. */
    List<Waiting> oldest(int most) throws SQLException {
        var sql = """
                select id, topic, message_key, payload, traceparent, tracestate from (
                    select *, sum(octet_length(payload)) over (order by id) - octet_length(payload) as bytes_before
                    from (select * from outbox_event order by id limit ?) as oldest) as measured
                where bytes_before < ? order by id""";
        try (var query = connection.prepareStatement(sql)) {
            query.setInt(1, most);
            query.setInt(2, MOST_BYTES);
            try (var rows = query.executeQuery()) {
                var events = new ArrayList<Waiting>();
                while (rows.next()) {
                    events.add(event(rows));
                }
                return events;
            }
        }
    }

    private static Waiting event(ResultSet row) throws SQLException {
        return new Waiting(row.getLong("id"), row.getString("topic"), row.getString("message_key"),
                row.getString("payload"), new TraceContext(row.getString("traceparent"), row.getString("tracestate")));
    }

    /** By their ids, never by a highest id: a transaction with a lower one may still be open. */
    void remove(List<Waiting> events) throws SQLException {
        var ids = connection.createArrayOf("bigint", events.stream().map(Waiting::id).toArray());
        try (var delete = connection.prepareStatement("delete from outbox_event where id = any(?)")) {
            delete.setArray(1, ids);
            delete.executeUpdate();
        }
    }

    void setAside(Waiting event, Refusal refusal) throws SQLException {
        try (var move = connection.prepareStatement("select outbox_set_aside(?, ?)")) {
            move.setLong(1, event.id());
            move.setString(2, refusal.reason());
            move.execute();
        }
    }

    Backlog measure() throws SQLException {
        var sql = """
                select count(*), coalesce(extract(epoch from now() - min(created_at)), 0),
                    (select count(*) from outbox_refused) from outbox_event""";
        try (var query = connection.createStatement(); var row = query.executeQuery(sql)) {
            row.next();
            return new Backlog(row.getLong(1), Duration.ofMillis((long) (row.getDouble(2) * 1000)), row.getLong(3));
        }
    }

    void awaitNews(Duration atMost) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            execute("unlisten *");
            execute("reset idle_session_timeout");
            execute("select pg_advisory_unlock_all()");
            connection.setNetworkTimeout(Runnable::run, 0);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
