package dev.patchbay.bench.token;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.postgresql.PGConnection;

import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.devstack.home.Secrets;
import dev.patchbay.devstack.run.DevStack;
import dev.patchbay.stack.StackException;
import dev.patchbay.token.connection.SealedRow;
import dev.patchbay.token.secret.Keys;
import dev.patchbay.token.secret.RunningKeys;

/** token-service's tables from behind: fills them with connections whose tokens are truly sealed, and makes them due. */
public final class StoredConnections {

    public static final String PROVIDER = "spotify";
    private static final String DATABASE = "token";
    private static final int LOT = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int LOOK_MILLIS = 50;

    private final String url;
    private final String password;
    private final Keys keys;

    public StoredConnections(DevStack suite) {
        url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(suite.ports().postgres(), DATABASE);
        password = Secrets.in(suite.home()).databasePassword(DATABASE);
        keys = RunningKeys.of(suite.home().keyring());
    }

    /** @return the accounts of those that were added, in the order in which they lie in the table */
    List<UUID> add(int count) throws SQLException, IOException {
        var accounts = Stream.generate(UUID::randomUUID).limit(count).toList();
        add(accounts);
        return accounts;
    }

    public void add(List<UUID> accounts) throws SQLException, IOException {
        try (var connection = connect()) {
            for (int from = 0; from < accounts.size(); from += LOT) {
                copy(connection, accounts.subList(from, Math.min(from + LOT, accounts.size())));
            }
            execute(connection, "vacuum (analyze) connection");
            execute(connection, "vacuum (analyze) credential");
        }
    }

    private void copy(Connection connection, List<UUID> accounts) throws SQLException, IOException {
        var rows = accounts.parallelStream().map(account -> SealedRow.create(new ConnectionKey(account, PROVIDER), keys))
                .toList();
        copy(connection, SealedRow.CONNECTION_COLUMNS, rows.stream().map(SealedRow::connection));
        copy(connection, SealedRow.CREDENTIAL_COLUMNS, rows.stream().map(SealedRow::credential));
    }

    private static void copy(Connection connection, String columns, Stream<String> lines) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + columns + " from stdin");
        try {
            for (var line : (Iterable<String>) lines::iterator) {
                var bytes = line.getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    int change(String sql) throws SQLException {
        try (var connection = connect()) {
            return execute(connection, sql);
        }
    }

    /** Looks again and again, over one database connection. */
    void awaitZero(String count) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var connection = connect(); var statement = connection.prepareStatement(count)) {
            while (first(statement) > 0) {
                if (System.nanoTime() > deadline) {
                    throw new StackException(
                            "Nothing was finished within %d minutes: %s".formatted(PATIENCE.toMinutes(), count));
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        }
    }

    private static long first(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The first column of each row. */
    List<String> lines(String sql) throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var lines = new ArrayList<String>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, DATABASE, password);
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return Math.max(0, statement.executeUpdate(sql));
        }
    }
}
