package dev.patchbay.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.postgresql.PGConnection;

/**
 * The relay's view of the outbox, over one connection that is its own: while it is open, no other relay of this
 * database sees the events.
 */
final class WaitingEvents implements AutoCloseable {

    /** Any number does, as long as nobody else in this database uses it. */
    private static final long LOCK = 0x6f7574626f78L;

    private final Connection connection;

    record Waiting(long id, String topic, String key, String payload) {
    }

    WaitingEvents(Connection connection) {
        this.connection = connection;
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

    void listen() throws SQLException {
        execute("listen outbox");
    }

    List<Waiting> oldest(int limit) throws SQLException {
        var sql = "select id, topic, message_key, payload from outbox_event order by id limit ?";
        try (var query = connection.prepareStatement(sql)) {
            query.setInt(1, limit);
            try (var rows = query.executeQuery()) {
                var events = new ArrayList<Waiting>();
                while (rows.next()) {
                    events.add(new Waiting(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4)));
                }
                return events;
            }
        }
    }

    /** By their ids, never by a highest id: a transaction with a lower one may still be open. */
    void remove(List<Waiting> events) throws SQLException {
        var ids = connection.createArrayOf("bigint", events.stream().map(Waiting::id).toArray());
        try (var delete = connection.prepareStatement("delete from outbox_event where id = any(?)")) {
            delete.setArray(1, ids);
            delete.executeUpdate();
        }
    }

    void awaitNews(Duration atMost) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            execute("unlisten *");
            execute("select pg_advisory_unlock_all()");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
