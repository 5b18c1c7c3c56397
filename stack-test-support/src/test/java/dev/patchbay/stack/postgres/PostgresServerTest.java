package dev.patchbay.stack.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.patchbay.stack.StackException;
import dev.patchbay.stack.process.PortTakenException;
import dev.patchbay.stack.process.Ports;

class PostgresServerTest {

    @TempDir
    static Path folder;

    static PostgresConfig config;
    static PostgresServer server;

    @BeforeAll
    static void start() {
        config = new PostgresConfig(folder.resolve("data"), Ports.free(), "of the superuser", folder.resolve("postgres.log"));
        server = PostgresServer.start(config);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void committedRowSurvivesKillOfTheServer() throws Exception {
        // Given
        server.createDatabase("durable", "durable", "secret");
        execute("durable", "secret", "CREATE TABLE kept(id int)", "INSERT INTO kept VALUES (42)");
        // When
        server.process().handle().destroyForcibly();
        server.process().handle().onExit().get(10, TimeUnit.SECONDS);
        server.restart();
        // Then
        assertThat(query("durable", "secret", "SELECT id FROM kept")).isEqualTo("42");
    }

    @Test
    void wrongPasswordIsRefusedAndTheRightOneIsKeptAsScram() throws Exception {
        // Given
        server.createDatabase("guarded", "guarded", "right");
        // When, Then
        assertThatThrownBy(() -> query("guarded", "wrong", "SELECT 1"))
                .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        assertThat(query("guarded", "right", "SELECT 1")).isEqualTo("1");
        assertThat(query("postgres", PostgresServer.SUPERUSER, "of the superuser",
                "SELECT rolpassword FROM pg_authid WHERE rolname = 'guarded'")).startsWith("SCRAM-SHA-256$");
    }

    @Test
    void databaseIsClosedToOtherRolesAndMayBeMadeTwice() throws Exception {
        // Given
        server.createDatabase("one", "one", "secret");
        server.createDatabase("two", "two", "secret");
        // When
        server.createDatabase("one", "one", "changed");
        // Then
        assertThat(query("one", "changed", "SELECT current_user")).isEqualTo("one");
        assertThatThrownBy(() -> query("one", "two", "secret", "SELECT 1"))
                .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void serverIsDurableAndSpeaksUtf8() throws Exception {
        assertThat(query("postgres", PostgresServer.SUPERUSER, "of the superuser", """
                SELECT concat_ws(' ', current_setting('fsync'), current_setting('synchronous_commit'),
                       current_setting('server_encoding'), current_setting('max_connections'),
                       current_setting('unix_socket_directories'))""")).isEqualTo("on on UTF8 100 ");
    }

    @Test
    void noPasswordReachesTheLogEvenWhenAStatementFails() throws Exception {
        // Given
        server.createDatabase("quiet", "quiet", "never-in-a-log");
        // When
        assertThatThrownBy(() -> execute("quiet", "never-in-a-log", "ALTER ROLE nobody PASSWORD 'never-in-a-log'"))
                .isInstanceOf(SQLException.class);
        // Then
        assertThat(config.log()).content().contains("nobody").doesNotContain("never-in-a-log");
    }

    @Test
    void takenPortIsNamedWithItsOwner() {
        // Given
        var second = new PostgresConfig(folder.resolve("second"), config.port(), "secret", folder.resolve("second.log"));
        // When, Then
        assertThatThrownBy(() -> PostgresServer.start(second))
                .isInstanceOf(PortTakenException.class)
                .hasMessageContaining("Port " + config.port())
                .hasMessageContaining("process " + server.process().handle().pid());
        assertThat(folder.resolve("second")).doesNotExist();
    }

    @Test
    void dataOfANewerVersionIsRefused() throws Exception {
        // Given
        var data = Files.createDirectories(folder.resolve("newer"));
        Files.writeString(data.resolve("PG_VERSION"), "99\n");
        var newer = new PostgresConfig(data, Ports.free(), "secret", folder.resolve("newer.log"));
        // When, Then
        assertThatThrownBy(() -> PostgresServer.start(newer))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("PostgreSQL 99, newer than ours, 17");
    }

    @Test
    void anotherSuperuserPasswordThanTheDataHasIsSaid() {
        // Given
        server.stop();
        var changed = new PostgresConfig(config.dataDir(), config.port(), "another", config.log());
        // When, Then
        assertThatThrownBy(() -> PostgresServer.start(changed))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("superuser password differs");
        assertThat(Ports.isFree(config.port())).isTrue();
        server.restart();
    }

    @Test
    void configurationNeverShowsThePassword() {
        assertThat(config.toString()).doesNotContain("of the superuser");
    }

    private static String query(String role, String password, String sql) throws SQLException {
        return query(role, role, password, sql);
    }

    private static String query(String database, String role, String password, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(database), role, password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(String role, String password, String... sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(role), role, password);
                var statement = connection.createStatement()) {
            for (var line : sql) {
                statement.execute(line);
            }
        }
    }
}
