package dev.patchbay.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import dev.patchbay.stack.kafka.KafkaConfig;
import dev.patchbay.stack.kafka.KafkaServer;
import dev.patchbay.stack.postgres.PostgresAdministration;
import dev.patchbay.stack.postgres.PostgresConfig;
import dev.patchbay.stack.postgres.PostgresServer;
import dev.patchbay.stack.process.ChildProcess;
import dev.patchbay.stack.process.Ports;
import dev.patchbay.stack.process.Termination;

/**
 * The servers of this JVM's tests. Quarkus loads this class once per application it starts, so what its copies share
 * lies in the system properties, which exist once.
 */
final class SharedStack {

    private static final String PREFIX = "patchbay.test-stack.";

    private static final Duration STOP_GRACE = Duration.ofSeconds(8);

    /** A literal, since all copies of this class see the same one; the properties' own lock is needed to connect. */
    private static final String LOCK = "patchbay.test-stack";

    private SharedStack() {
    }

    /** The address of Kafka, which the first call starts. */
    static String kafka() {
        return once("kafka", SharedStack::firstKafka);
    }

    /** Configuration for a database of PostgreSQL, which the first call starts. */
    static Map<String, String> database(String name) {
        var password = once("password", () -> UUID.randomUUID().toString());
        var port = Integer.parseInt(once("postgres.started", SharedStack::firstPostgres));
        once("database." + name, () -> {
            new PostgresAdministration(port, password).createDatabase(name, name, password);
            return name;
        });
        var url = "postgresql://127.0.0.1:%d/%s".formatted(port, name);
        return Map.of("quarkus.datasource.username", name,
                "quarkus.datasource.password", password,
                "quarkus.datasource.reactive.url", url,
                "quarkus.datasource.jdbc.url", "jdbc:" + url);
    }

    /** Stops PostgreSQL until {@link #startPostgres} is called; its data stay. */
    static void stopPostgres() {
        end("postgres", PostgresServer.TERMINATION);
    }

    /** Starts the stopped PostgreSQL on the same data and port. */
    static void startPostgres() {
        var folder = Path.of(property("postgres.folder"));
        var server = PostgresServer.start(new PostgresConfig(folder.resolve("data"),
                Integer.parseInt(property("postgres")), property("password"), folder.resolve("postgres.log")));
        remember("postgres", server.process());
    }

    /** Stops Kafka until {@link #startKafka} is called; its records stay. */
    static void stopKafka() {
        end("kafka", Termination.TERMINATE);
    }

    /** Starts the stopped Kafka on the same data and port. */
    static void startKafka() {
        var folder = Path.of(property("kafka.folder"));
        var server = KafkaServer.start(new KafkaConfig(folder.resolve("data"), Integer.parseInt(property("kafka.port")),
                Integer.parseInt(property("kafka.controller")), folder.resolve("kafka.log")));
        remember("kafka", server.process());
    }

    private static String firstPostgres() {
        System.setProperty(PREFIX + "postgres", Integer.toString(Ports.free()));
        System.setProperty(PREFIX + "postgres.folder", folder("postgres").toString());
        startPostgres();
        stopWithJvm(SharedStack::stopPostgres, "postgres");
        return property("postgres");
    }

    private static String firstKafka() {
        System.setProperty(PREFIX + "kafka.port", Integer.toString(Ports.free()));
        System.setProperty(PREFIX + "kafka.controller", Integer.toString(Ports.free()));
        System.setProperty(PREFIX + "kafka.folder", folder("kafka").toString());
        startKafka();
        stopWithJvm(SharedStack::stopKafka, "kafka");
        return "127.0.0.1:" + property("kafka.port");
    }

    private static void remember(String name, ChildProcess process) {
        System.setProperty(PREFIX + name + ".pid", Long.toString(process.handle().pid()));
    }

    private static void end(String name, Termination termination) {
        ProcessHandle.of(Long.parseLong(property(name + ".pid")))
                .ifPresent(process -> termination.end(process, STOP_GRACE));
    }

    private static String property(String name) {
        return System.getProperty(PREFIX + name);
    }

    private static String once(String name, Supplier<String> value) {
        synchronized (LOCK) {
            if (System.getProperty(PREFIX + name) == null) {
                System.setProperty(PREFIX + name, value.get());
            }
            return System.getProperty(PREFIX + name);
        }
    }

    private static Path folder(String name) {
        try {
            var parent = Files.createDirectories(Path.of("target", "test-stack"));
            return Files.createTempDirectory(parent, name + "-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stopWithJvm(Runnable stop, String name) {
        var folder = Path.of(property(name + ".folder"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.run();
            try {
                Directories.delete(folder);
            } catch (IOException left) {
                System.err.println("Could not remove " + folder + ": " + left);
            }
        }, "stop-test-stack"));
    }
}
