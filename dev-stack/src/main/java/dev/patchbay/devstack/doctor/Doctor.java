package dev.patchbay.devstack.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.patchbay.devstack.home.Home;
import dev.patchbay.devstack.home.Settings;
import dev.patchbay.devstack.run.LastRun;
import dev.patchbay.devstack.run.RunState;
import dev.patchbay.devstack.run.Supervisor;
import dev.patchbay.devstack.suite.PortPlan;
import dev.patchbay.devstack.suite.Suite;
import dev.patchbay.stack.StackException;

/** Looks at everything a suite needs, and at its parts. */
public record Doctor(Path root, Home home, PortPlan ports) {

    public List<Finding> findings() {
        var parts = new PartChecks(home, ports, Suite.services(root));
        var running = new Supervisor(home).isRunning();
        return Stream.of(
                new ToolChecks(root, home).findings(),
                List.of(settings(), suite(running)),
                running ? parts.whileRunning() : parts.whileStopped()).flatMap(List::stream).toList();
    }

    private Finding settings() {
        try {
            Settings.of(home);
            return Finding.good("settings", "every key in patchbay.properties and the environment makes sense");
        } catch (StackException e) {
            return Finding.bad("settings", e.getMessage(), "up refuses to start with it; edit " + home.settings() + ".");
        }
    }

    private Finding suite(boolean running) {
        if (running) {
            return Finding.good("suite", "running on port base " + ports.base());
        }
        var left = Files.isDirectory(home.run()) ? new RunState(home).names() : List.<String> of();
        if (!left.isEmpty()) {
            return Finding.bad("suite", "up was killed and left notes of " + String.join(", ", left),
                    "./patchbay down ends what still runs.");
        }
        return new LastRun(home).death()
                .map(death -> Finding.bad("suite", "not running: " + death,
                        "Read that log, then ./patchbay up; ./patchbay down makes this be forgotten."))
                .orElseGet(() -> Finding.good("suite", "not running"));
    }
}
