package dev.patchbay.outbox.relay;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import dev.patchbay.outbox.support.Database;
import dev.patchbay.stack.process.Command;

/** Relays in processes of their own that compete for one outbox. PostgreSQL knows each by the name of its application. */
final class RelayProcesses implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LEADER = """
            select application_name from pg_stat_activity join pg_locks using (pid)
            where locktype = 'advisory' and granted and datname = current_database() and application_name like 'relay-%'""";

    private final Database database;
    private final Map<String, Process> running = new HashMap<>();
    private int started;

    RelayProcesses(Database database) {
        this.database = database;
    }

    void start() {
        var name = "relay-" + started++;
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                RelayProgram.class.getName()).redirectErrorStream(true)
                .redirectOutput(new File("target", name + ".log"));
        builder.environment().putAll(Map.of("CLASSPATH", System.getProperty("java.class.path"),
                "URL", database.url() + "?ApplicationName=" + name, "ROLE", database.role(),
                "PASSWORD", database.password(), "BROKERS", database.brokers()));
        try {
            running.put(name, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String awaitLeader() {
        return await().atMost(PATIENCE).until(() -> database.rows(LEADER), rows -> !rows.isEmpty()).getFirst();
    }

    /** As {@code kill -9} and the crash of a host do. */
    void kill(String name) {
        running.remove(name).destroyForcibly();
    }

    /** As a long pause of the process or its host; it goes on when somebody else leads. */
    void sleepUntilReplaced(String name) {
        signal("-STOP", name);
        await().atMost(PATIENCE).until(() -> !awaitLeader().equals(name));
        signal("-CONT", name);
    }

    private void signal(String signal, String name) {
        Command.of("kill", signal, Long.toString(running.get(name).pid())).run();
    }

    @Override
    public void close() {
        running.values().forEach(Process::destroyForcibly);
    }
}
