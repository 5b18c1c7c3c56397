package dev.patchbay.stack.postgres;

import java.time.Duration;
import java.util.function.Consumer;

import dev.patchbay.stack.StackException;
import dev.patchbay.stack.process.ChildProcess;
import dev.patchbay.stack.process.Ports;
import dev.patchbay.stack.process.Termination;

/**
 * A durable PostgreSQL on 127.0.0.1 without installation or Docker: SCRAM passwords only, fsync and synchronous commit
 * on, at most 100 connections, no Unix sockets. What was committed survives {@code kill -9} of the server.
 * <p>
 * Not safe for use by several threads; the data must not be used by two servers at once (PostgreSQL refuses).
 */
public final class PostgresServer implements AutoCloseable {

    /** The role whose password is {@link PostgresConfig#superuserPassword()}. */
    public static final String SUPERUSER = "postgres";

    /** How this server's process is to be ended by whoever finds it left behind. */
    public static final Termination TERMINATION = Termination.INTERRUPT;

    private static final String NAME = "PostgreSQL";
    private static final Duration STOP_GRACE = Duration.ofSeconds(8);
    private static final int CRASH_ATTEMPTS = 5;
    private static final String OLD_BACKENDS_LINGER = "pre-existing shared memory block";

    private final PostgresConfig config;
    private final Consumer<ChildProcess> started;
    private final PostgresBinaries binaries;
    private final PostgresUser user;
    private final PostgresAdministration administration;
    private ChildProcess process;

    private PostgresServer(PostgresConfig config, Consumer<ChildProcess> started) {
        this.config = config;
        this.started = started;
        this.binaries = PostgresBinaries.unpacked();
        this.user = PostgresUser.suitable(binaries);
        this.administration = new PostgresAdministration(config.port(), config.superuserPassword());
    }

    /**
     * Makes the data when there is none, starts the server and waits until it answers.
     *
     * @throws StackException when the port is taken, the data is of another major version or the start fails; nothing
     *         is left running
     */
    public static PostgresServer start(PostgresConfig config) {
        return start(config, process -> {
        });
    }

    /** @param started told of each process of this server at its birth, before it is ready */
    public static PostgresServer start(PostgresConfig config, Consumer<ChildProcess> started) {
        var server = new PostgresServer(config, started);
        server.launch();
        return server;
    }

    /**
     * Makes a role with this password and a database it owns, to which no other role may connect. What exists already
     * is kept; the password is set anew.
     */
    public void createDatabase(String database, String role, String password) {
        administration.createDatabase(database, role, password);
    }

    public String jdbcUrl(String database) {
        return "jdbc:" + reactiveUrl(database);
    }

    /** In the form of the Vert.x client, without credentials. */
    public String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:%d/%s".formatted(config.port(), database);
    }

    public ChildProcess process() {
        return process;
    }

    /** Fast shutdown: open transactions are rolled back, sessions closed. */
    public void stop() {
        process.stop(STOP_GRACE);
    }

    /** Stops the server when it runs, then starts it on the same data and port. */
    public void restart() {
        stop();
        launch();
    }

    @Override
    public void close() {
        stop();
    }

    private void launch() {
        Ports.requireFree(NAME, config.port());
        new DataDirectory(config.dataDir(), binaries, user).prepare(config.superuserPassword());
        for (int attempt = 1;; attempt++) {
            process = ChildProcess.start(NAME, user.command(commandLine()), config.log(), TERMINATION);
            started.accept(process);
            try {
                process.awaitReady(config.startTimeout(), administration::answers);
                return;
            } catch (StackException failed) {
                stop();
                if (attempt == CRASH_ATTEMPTS || !process.log().contains(OLD_BACKENDS_LINGER)) {
                    throw failed;
                }
            }
        }
    }

    private String[] commandLine() {
        return new String[] { binaries.program("postgres"), "-D", config.dataDir().toString(),
                "-c", "listen_addresses=127.0.0.1", "-c", "port=" + config.port(),
                "-c", "unix_socket_directories=", "-c", "max_connections=100",
                "-c", "fsync=on", "-c", "synchronous_commit=on", "-c", "full_page_writes=on",
                "-c", "password_encryption=scram-sha-256",
                // a failed statement may hold what no log may hold
                "-c", "log_min_error_statement=panic", "-c", "log_parameter_max_length_on_error=0",
                "-c", "log_timezone=UTC", "-c", "timezone=UTC" };
    }
}
