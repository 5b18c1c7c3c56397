package dev.patchbay.stack.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

import dev.patchbay.stack.StackException;

/** What the superuser does on the server at this port of 127.0.0.1: databases and their owners. */
public record PostgresAdministration(int port, String superuserPassword) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final int TIMEOUT_SECONDS = 5;

    boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(TIMEOUT_SECONDS);
        } catch (SQLException notYet) {
            if ("28P01".equals(notYet.getSQLState())) {
                throw new StackException("PostgreSQL's superuser password differs from the one its data was made with. "
                        + "Put the old password file back, or remove the data.", notYet);
            }
            return false;
        }
    }

    /**
     * Makes a role with this password and a database it owns, to which no other role may connect. What exists already
     * is kept; the password is set anew.
     */
    public void createDatabase(String database, String role, String password) {
        requireName(database);
        requireName(role);
        try (var connection = connect()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
                execute(connection, "CREATE ROLE \"%s\" LOGIN".formatted(role));
            }
            // the driver sends the SCRAM verifier, so the password itself never reaches the server or its log
            connection.unwrap(PGConnection.class).alterUserPassword(role, password.toCharArray(), "scram-sha-256");
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
                execute(connection, "CREATE DATABASE \"%s\" OWNER \"%s\"".formatted(database, role));
            }
            execute(connection, "REVOKE ALL ON DATABASE \"%s\" FROM PUBLIC".formatted(database));
        } catch (SQLException e) {
            throw new StackException("Database %s could not be made: %s".formatted(database, e.getMessage()), e);
        }
    }

    private Connection connect() throws SQLException {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] { "127.0.0.1" });
        source.setPortNumbers(new int[] { port });
        source.setDatabaseName("postgres");
        source.setUser(PostgresServer.SUPERUSER);
        source.setPassword(superuserPassword);
        source.setConnectTimeout(TIMEOUT_SECONDS);
        source.setLoginTimeout(TIMEOUT_SECONDS);
        return source.getConnection();
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a database or role name: " + name);
        }
    }

    @Override
    public String toString() {
        return "PostgresAdministration[port=%d]".formatted(port);
    }
}
