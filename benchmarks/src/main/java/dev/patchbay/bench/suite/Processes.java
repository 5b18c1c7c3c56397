package dev.patchbay.bench.suite;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.patchbay.bench.run.Bench;
import dev.patchbay.stack.process.ChildProcess;
import dev.patchbay.stack.process.Command;
import dev.patchbay.stack.process.Ports;
import dev.patchbay.stack.process.Termination;

/** Programs that run beside the suite, and what processes cost. */
public final class Processes {

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Processes() {
    }

    /** Ends with the measurement; returns when it listens on the port. */
    public static ChildProcess start(Bench bench, String name, Command command, int port) {
        var child = ChildProcess.start(name, command, bench.folder().resolve(name + ".log"), Termination.TERMINATE);
        bench.endWithUs(() -> child.stop(GRACE));
        child.awaitReady(PATIENCE, () -> Ports.accepts(port));
        return child;
    }

    /** A program of ours, with a heap as small as a service's. */
    public static ChildProcess startJava(Bench bench, String name, Class<?> program, int port, String... arguments) {
        var line = new ArrayList<>(List.of(java(), "-Xmx160m", "-XX:+UseG1GC", "-cp", classPath(),
                program.getName(), Integer.toString(port)));
        line.addAll(List.of(arguments));
        return start(bench, name, new Command(line, Map.of()), port);
    }

    /** The child stands in another folder. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Of the process and all it has started. */
    public static long residentMegabytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(one -> Command.of("ps", "-o", "rss=", "-p", Long.toString(one.pid())).run())
                .filter(Command.Result::succeeded).mapToLong(result -> Long.parseLong(result.output().strip())).sum() / 1024;
    }

    /** Processor time so far. */
    public static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
