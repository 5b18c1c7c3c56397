package dev.patchbay.devstack.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.password4j.Argon2Function;
import com.password4j.Password;

import dev.patchbay.stack.StackException;
import dev.patchbay.stack.postgres.PostgresAdministration;
import dev.patchbay.stack.postgres.PostgresConfig;
import dev.patchbay.stack.postgres.PostgresServer;
import dev.patchbay.stack.process.Ports;

/** On the gateway's own schema. */
class GatewayAccountsTest {

    private static final String SECRET = "the-gateways-database-password";
    private static final int PORT = Ports.free();
    private static final Path MIGRATIONS = Path.of("..", "gateway-service", "src", "main", "resources", "db", "migration");
    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*");

    @TempDir
    static Path folder;
    private static PostgresServer server;

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.start(new PostgresConfig(folder.resolve("data"), PORT, SECRET, folder.resolve("log")));
        new PostgresAdministration(PORT, SECRET).createDatabase("gateway", "gateway", SECRET);
        try (var files = Files.list(MIGRATIONS)) {
            for (var file : files.sorted(Comparator.comparingInt(GatewayAccountsTest::version)).toList()) {
                execute(Files.readString(file));
            }
        }
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void adaIsSignedInAndHasTriedInVain() throws SQLException {
        execute("""
                delete from account;
                delete from sign_in_tally;
                insert into account values ('6f2d1c9e-6f0b-4f7e-9d8e-0a8a3a2f9b11', 'Ada', 'old', '{user}', now());
                insert into session (id, account_id, token_hash, family_hash, created_at, rotated_at, expires_at)
                    select id, id, '\\x01', '\\x02', now(), now(), now() + interval '1 day' from account;
                insert into sign_in_place select id, '\\x03', now() from account;
                insert into sign_in_tally select tally, 9, now() + interval '15 minutes', now() from (values
                    ('\\x03'::bytea), ('\\x04'), (sha256('account\\012ada'))) as attempts (tally);""");
    }

    @Test
    void theNewPasswordFitsAndNobodyIsSignedIn() throws SQLException {
        // Given
        var password = NewPassword.generated();
        // When
        new GatewayAccounts(PORT, SECRET).setPassword("aDA", password);
        // Then
        var hash = read("select password_hash from account");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Password.check(password.value(), hash).with(Argon2Function.getInstanceFromHash(hash))).isTrue();
        assertThat(read("select count(*) from session")).isEqualTo("0");
        assertThat(read("select string_agg(tally::text, ',') from sign_in_tally")).isEqualTo("\\x04");
        assertThat(read("select action from audit_entry order by id desc limit 1")).isEqualTo("password_changed");
    }

    @Test
    void anUnknownNameChangesNothing() throws SQLException {
        assertThatThrownBy(() -> new GatewayAccounts(PORT, SECRET).setPassword("bob", NewPassword.generated()))
                .isInstanceOf(StackException.class).hasMessageContaining("no account named 'bob'");
        assertThat(read("select password_hash from account")).isEqualTo("old");
        assertThat(read("select count(*) from sign_in_tally")).isEqualTo("3");
    }

    @Test
    void withoutADatabaseTheRemedyIsNamed() {
        assertThatThrownBy(() -> new GatewayAccounts(Ports.free(), SECRET).setPassword("ada", NewPassword.generated()))
                .isInstanceOf(StackException.class).hasMessageContaining("./patchbay up").hasMessageNotContaining(SECRET);
    }

    @Test
    void whatTheGatewayWouldNotTakeIsRefused() {
        assertThatThrownBy(() -> new NewPassword("short")).isInstanceOf(IllegalArgumentException.class);
        assertThat(NewPassword.generated().value()).hasSize(29);
        assertThat(NewPassword.generated()).isNotEqualTo(NewPassword.generated()).hasToString("new password");
    }

    private static int version(Path migration) {
        return Integer.parseInt(VERSION.matcher(migration.getFileName().toString()).replaceFirst("$1"));
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/gateway".formatted(PORT), "gateway", SECRET);
    }
}
