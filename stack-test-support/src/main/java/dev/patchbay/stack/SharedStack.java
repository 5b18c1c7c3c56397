package dev.patchbay.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import dev.patchbay.stack.kafka.KafkaConfig;
import dev.patchbay.stack.kafka.KafkaServer;
import dev.patchbay.stack.postgres.PostgresAdministration;
import dev.patchbay.stack.postgres.PostgresConfig;
import dev.patchbay.stack.postgres.PostgresServer;
import dev.patchbay.stack.process.Ports;

/**
 * The servers of this JVM's tests. Quarkus loads this class once per application it starts, so what its copies share
 * lies in the system properties, which exist once.
 */
final class SharedStack {

    private static final String PREFIX = "patchbay.test-stack.";

    /** A literal, since all copies of this class see the same one; the properties' own lock is needed to connect. */
    private static final String LOCK = "patchbay.test-stack";

    private SharedStack() {
    }

    /** The address of Kafka, which the first call starts. */
    static String kafka() {
        return once("kafka", SharedStack::startKafka);
    }

    /** Configuration for a database of PostgreSQL, which the first call starts. */
    static Map<String, String> database(String name) {
        var password = once("password", () -> UUID.randomUUID().toString());
        var port = Integer.parseInt(once("postgres", () -> startPostgres(password)));
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

    private static String startPostgres(String password) {
        var port = Ports.free();
        var folder = folder("postgres");
        var server = PostgresServer.start(
                new PostgresConfig(folder.resolve("data"), port, password, folder.resolve("postgres.log")));
        stopWithJvm(server::stop, folder);
        return Integer.toString(port);
    }

    private static String startKafka() {
        var folder = folder("kafka");
        var server = KafkaServer.start(
                new KafkaConfig(folder.resolve("data"), Ports.free(), Ports.free(), folder.resolve("kafka.log")));
        stopWithJvm(server::stop, folder);
        return server.bootstrapServers();
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

    private static void stopWithJvm(Runnable stop, Path folder) {
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
