package dev.patchbay.devstack.command;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.patchbay.devstack.Main;
import dev.patchbay.devstack.home.Home;
import dev.patchbay.devstack.run.RunLock;
import dev.patchbay.stack.StackException;
import dev.patchbay.stack.process.ChildProcess;
import dev.patchbay.stack.process.Command;
import dev.patchbay.stack.process.Termination;

/** Runs {@code up} in a process of its own and shows what it says until it is ready. */
record DetachedUp(Home home, List<String> arguments) {

    private static final Duration DEADLINE = Duration.ofMinutes(5);
    private static final Duration STOP_GRACE = Duration.ofSeconds(15);

    int start() {
        home.prepare();
        requireNobodyElse();
        ReadyMark.clear(home);
        var log = home.log("up");
        var child = ChildProcess.start("up", command(), log, Termination.TERMINATE);
        var follower = new LogFollower(log, child.log().start(), UnaryOperator.identity(), System.out);
        try {
            child.awaitReady(DEADLINE, () -> {
                follower.printNew();
                return ReadyMark.isSet(home);
            });
        } catch (StackException failed) {
            return giveUp(child, follower, failed);
        }
        follower.printNew();
        System.out.println("It runs in the background.");
        return 0;
    }

    /** One that ended by itself has said why. */
    private static int giveUp(ChildProcess child, LogFollower follower, StackException failed) {
        follower.printNew();
        if (child.isAlive()) {
            child.stop(STOP_GRACE);
            throw failed;
        }
        return 1;
    }

    private void requireNobodyElse() {
        RunLock.tryAcquire(home)
                .orElseThrow(() -> new StackException("Patchbay is already running in %s. ./patchbay down stops it."
                        .formatted(home.path())))
                .close();
    }

    private Command command() {
        var jvm = Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dpatchbay.root=" + SuiteOptions.root(), "-cp", classPath(), Main.class.getName());
        return new Command(Stream.concat(jvm, arguments.stream()).toList(), Map.of("PATCHBAY_HOME", home.path().toString()));
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
