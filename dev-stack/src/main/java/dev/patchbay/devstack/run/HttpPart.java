package dev.patchbay.devstack.run;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.patchbay.devstack.home.Home;
import dev.patchbay.devstack.log.LogEntry;
import dev.patchbay.stack.process.ChildProcess;
import dev.patchbay.stack.process.Command;
import dev.patchbay.stack.process.Termination;

/**
 * A Java program that serves HTTP and says itself when it is ready.
 *
 * @param url where people or other parts reach it
 * @param readiness answers 200 when it is ready
 */
record HttpPart(String name, URI url, URI readiness, Command command) {

    // five services that start at once on two busy cores take their time
    private static final Duration DEADLINE = Duration.ofMinutes(3);
    private static final HttpProbe PROBE = new HttpProbe();

    static Command java(int heapMegabytes, List<String> program, Map<String, String> environment) {
        // G1's pauses are shorter, which streams feel, and it takes no more memory here
        var jvm = Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heapMegabytes + "m",
                "-XX:+UseG1GC", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED");
        return new Command(Stream.concat(jvm, program.stream()).toList(), environment);
    }

    void start(Home home, Children children) {
        var child = ChildProcess.start(name, command, home.log(name), Termination.TERMINATE, LogEntry::causeAmong);
        children.add(name, child);
        child.awaitReady(DEADLINE, () -> PROBE.isReady(readiness));
    }
}
