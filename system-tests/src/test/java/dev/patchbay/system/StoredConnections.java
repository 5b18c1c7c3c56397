package dev.patchbay.system;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;

import dev.patchbay.devstack.home.Secrets;
import dev.patchbay.devstack.run.DevStack;

/** token-service's table of connections, from behind. */
final class StoredConnections {

    private static final String DATABASE = "token";

    private final String url;
    private final String password;

    StoredConnections(DevStack suite) {
        url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(suite.ports().postgres(), DATABASE);
        password = Secrets.in(suite.home()).databasePassword(DATABASE);
    }

    /** @return how many */
    int expire() throws SQLException {
        return change("""
                update connection set access_expires_at = now(), renewal_due_at = now()
                where state = 'active' and renewal_started_at is null""");
    }

    int change(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, DATABASE, password);
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, DATABASE, password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Nobody can change a connection meanwhile. */
    void whileLocked(Callable<?> work) throws Exception {
        try (var connection = DriverManager.getConnection(url, DATABASE, password);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table connection in share mode");
            work.call();
            connection.rollback();
        }
    }

    long underWay() throws SQLException {
        return number("select count(*) from connection where renewal_started_at is not null");
    }

    long lost() throws SQLException {
        return number("select count(*) from connection where state = 'needs_reauth'");
    }

    long lostByInterruption() throws SQLException {
        return number("select count(*) from connection where state = 'needs_reauth' and cause = 'renewal_interrupted'");
    }

    /** Each renewal that was stored made it one more. */
    long versions() throws SQLException {
        return number("select coalesce(sum(token_version), 0) from connection");
    }

    long due() throws SQLException {
        return number("select count(*) from connection where state = 'active' and access_expires_at <= now()");
    }
}
