package dev.patchbay.stack.redis;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.patchbay.stack.Directories;
import dev.patchbay.stack.StackException;
import dev.patchbay.stack.process.ChildProcess;
import dev.patchbay.stack.process.Command;
import dev.patchbay.stack.process.Ports;
import dev.patchbay.stack.process.Termination;

/**
 * A Redis or Valkey on a free port of 127.0.0.1. It keeps nothing on disk, so that a new start knows nothing of the one
 * before. Not safe for use by several threads.
 */
public final class RedisServer implements AutoCloseable {

    /** For whoever passes a test over since {@link #installed()} says no. */
    public static final String WANTED = "needs redis-server or valkey-server (Debian's package redis-server) on the PATH";

    private static final String NAME = "Redis";
    private static final List<String> PROGRAMS = List.of("redis-server", "valkey-server");
    private static final Duration START_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration STOP_GRACE = Duration.ofSeconds(5);

    private final Path folder;
    private final List<String> options;
    private final int port = Ports.free();
    private ChildProcess process;

    private RedisServer(Path folder, List<String> options) {
        this.folder = folder;
        this.options = options;
    }

    public static boolean installed() {
        return program().isPresent();
    }

    /**
     * @param options further ones of the command line
     * @throws StackException when there is no such program, or it does not start
     */
    public static RedisServer start(String... options) {
        var server = new RedisServer(temporaryFolder(), List.of(options));
        try {
            server.launch();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    /** {@code kill -9}; returns when it is gone. */
    public void kill() {
        process.handle().destroyForcibly();
        process.handle().onExit().join();
    }

    /** On the same port, after {@link #kill()}. */
    public void launch() {
        process = ChildProcess.start(NAME, Command.of(commandLine()), folder.resolve("redis.log"), Termination.TERMINATE);
        process.awaitReady(START_TIMEOUT, () -> Ports.accepts(port));
    }

    /** It accepts connections and answers nothing. */
    public void suspend() {
        signal("-STOP");
    }

    public void resume() {
        signal("-CONT");
    }

    @Override
    public void close() {
        if (process != null) {
            resume();
            process.stop(STOP_GRACE);
        }
        try {
            Directories.delete(folder);
        } catch (IOException e) {
            throw new StackException("The log of Redis cannot be removed", e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("redis");
        } catch (IOException e) {
            throw new StackException("There is no room for the log of Redis", e);
        }
    }

    private void signal(String signal) {
        Command.of("kill", signal, Long.toString(process.handle().pid())).run();
    }

    private String[] commandLine() {
        var program = program().orElseThrow(() -> new StackException("A test " + WANTED));
        var line = List.of(program.toString(), "--bind", "127.0.0.1", "--port", Integer.toString(port), "--save", "",
                "--appendonly", "no", "--daemonize", "no");
        return Stream.concat(line.stream(), options.stream()).toArray(String[]::new);
    }

    private static Optional<Path> program() {
        var folders = Pattern.compile(File.pathSeparator, Pattern.LITERAL).splitAsStream(System.getenv("PATH")).toList();
        return PROGRAMS.stream().flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
    }
}
