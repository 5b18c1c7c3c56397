package dev.patchbay.devstack.run;

import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.patchbay.devstack.home.DiskSpace;
import dev.patchbay.devstack.home.Home;
import dev.patchbay.devstack.home.LogRotation;
import dev.patchbay.devstack.suite.PortPlan;
import dev.patchbay.stack.StackException;

/**
 * The whole suite as child processes: PostgreSQL, Kafka, the simulators, the services. {@link #close()} may be called by
 * another thread at any time, also during the start; after it nothing of the suite runs.
 */
public final class DevStack implements AutoCloseable {

    private final DevStackOptions options;
    private final Consumer<String> progress;
    private final RunState state;
    private final Children children;
    private final RunLock lock;

    private DevStack(DevStackOptions options, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
        this.state = new RunState(options.home());
        this.children = new Children(state);
        options.home().prepare();
        this.lock = RunLock.tryAcquire(options.home()).orElseThrow(() -> new StackException(
                "Patchbay is already running in %s. ./patchbay down stops it.".formatted(options.home().path())));
    }

    /**
     * Starts the suite and waits until every part is ready.
     *
     * @throws StackException naming the cause; nothing is left running
     */
    public static DevStack start(DevStackOptions options) {
        var stack = reserve(options, line -> {
        });
        stack.start();
        return stack;
    }

    /**
     * Takes the home, but starts nothing yet.
     *
     * @param progress takes lines for people
     * @throws StackException when another suite runs there
     */
    public static DevStack reserve(DevStackOptions options, Consumer<String> progress) {
        return new DevStack(options, progress);
    }

    /** @see #start(DevStackOptions) */
    public List<PartReport> start() {
        try {
            return startParts();
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private List<PartReport> startParts() {
        var home = options.home();
        var ended = new Leftovers(state).end();
        if (!ended.isEmpty()) {
            progress.accept("Ended what an earlier run had left behind: " + String.join(", ", ended));
        }
        new DiskSpace(home.path()).require();
        LogRotation.rotate(home.logs());
        var parts = new Parts(options, children);
        parts.requirePorts();
        new LastRun(home).began(options.ports());
        state.record(RunState.SUPERVISOR, ProcessHandle.current());
        var firstStart = !Files.exists(home.keyring());
        var start = new ParallelStart(part -> progress.accept("  %s is ready (%s s)".formatted(part.name(), part.seconds())),
                children::stop);
        var reports = Stream.of(parts.infrastructure(), parts.services()).flatMap(stage -> start.start(stage).stream())
                .toList();
        if (firstStart && Files.exists(home.keyring())) {
            progress.accept("The keys to everything stored are in %s. Back this file up: without it the data cannot be read."
                    .formatted(home.keyring()));
        }
        return reports;
    }

    /** Blocks until a part dies by itself; says why, and leaves a note of it for later commands. */
    public StackException awaitDeath() {
        var dead = children.awaitDeath();
        new LastRun(options.home()).died("%s %s; its log is %s".formatted(dead.name(), dead.ending(), dead.log().path()));
        return dead.death();
    }

    /** Where browsers and clients reach the suite. */
    public URI publicOrigin() {
        return options.ports().publicOrigin();
    }

    public PortPlan ports() {
        return options.ports();
    }

    public Home home() {
        return options.home();
    }

    /** The running process of a part, for tests that hurt it and for measuring. */
    public ProcessHandle process(String part) {
        return state.process(part).orElseThrow(() -> new StackException(part + " does not run."));
    }

    /** Stops services, simulators, Kafka and PostgreSQL, in this order, within about 10 s. May be called twice. */
    @Override
    public synchronized void close() {
        children.stop();
        state.forget(RunState.SUPERVISOR);
        lock.close();
    }
}
