package dev.patchbay.devstack.run;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

import dev.patchbay.devstack.home.Home;
import dev.patchbay.devstack.suite.PortPlan;
import dev.patchbay.stack.StackException;
import dev.patchbay.stack.process.Termination;

/** The {@code up} that watches the suite of a home, seen from outside. */
public record Supervisor(Home home) {

    /** What a stop may take, and a little more. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    public boolean isRunning() {
        return process().isPresent();
    }

    /** The ports of the suite, when it runs. */
    public Optional<PortPlan> ports() {
        return process().flatMap(running -> new LastRun(home).ports());
    }

    /**
     * Stops the suite, also what a killed supervisor left behind.
     *
     * @return whether anything was running
     */
    public boolean stop() {
        var supervisor = process();
        supervisor.ifPresent(process -> Termination.TERMINATE.end(process, GRACE));
        new LastRun(home).forget();
        return endLeftovers() || supervisor.isPresent();
    }

    private boolean endLeftovers() {
        if (!Files.isDirectory(home.run())) {
            return false;
        }
        var lock = RunLock.tryAcquire(home).orElseThrow(() -> new StackException(
                "A suite is being started in %s right now. Try again when it is ready.".formatted(home.path())));
        try {
            return !new Leftovers(home).end().isEmpty();
        } finally {
            lock.close();
        }
    }

    private Optional<ProcessHandle> process() {
        return Files.isDirectory(home.run()) ? new RunState(home).process(RunState.SUPERVISOR) : Optional.empty();
    }
}
