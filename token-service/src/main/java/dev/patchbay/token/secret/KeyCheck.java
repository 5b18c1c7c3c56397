package dev.patchbay.token.secret;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;

/** Refuses to start on data that the keys do not fit, before the first credential is touched. */
@ApplicationScoped
class KeyCheck {

    private static final byte[] KNOWN_TEXT = "patchbay".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final SealContext CONTEXT = SealContext.of("key check");
    private static final int BEFORE_EVERYBODY_WHO_NEEDS_KEYS = 1;

    private final AgroalDataSource database;
    private final Keys keys;

    @Inject
    KeyCheck(AgroalDataSource database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    void start(@Observes @Priority(BEFORE_EVERYBODY_WHO_NEEDS_KEYS) StartupEvent event) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            // replicas that start at once agree on who makes the first key
            execute(connection, "lock table key_check in exclusive mode");
            var checks = read(connection);
            var opened = keys.open(checks.isEmpty());
            verify(opened, checks);
            add(connection, opened, checks);
            connection.commit();
        }
    }

    private void verify(List<KeyEncryptionKey> opened, Map<Integer, byte[]> checks) {
        for (var check : checks.entrySet()) {
            if (opened.stream().noneMatch(key -> key.version() == check.getKey() && fits(key, check.getValue()))) {
                throw new KeyringException(keys.describe() + " does not belong to this database. Restore the right one.");
            }
        }
    }

    private static boolean fits(KeyEncryptionKey key, byte[] check) {
        try {
            Aes.open(key.key(), check, CONTEXT.bytes());
            return true;
        } catch (SealBrokenException e) {
            return false;
        }
    }

    private static Map<Integer, byte[]> read(Connection connection) throws SQLException {
        var checks = new HashMap<Integer, byte[]>();
        try (var query = connection.prepareStatement("select key_version, sealed from key_check");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                checks.put(rows.getInt(1), rows.getBytes(2));
            }
        }
        return checks;
    }

    private static void add(Connection connection, List<KeyEncryptionKey> opened, Map<Integer, byte[]> checks)
            throws SQLException {
        try (var insert = connection.prepareStatement("insert into key_check (key_version, sealed) values (?, ?)")) {
            for (var key : opened) {
                if (!checks.containsKey(key.version())) {
                    insert.setInt(1, key.version());
                    insert.setBytes(2, Aes.seal(key.key(), KNOWN_TEXT, CONTEXT.bytes()));
                    insert.executeUpdate();
                }
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
