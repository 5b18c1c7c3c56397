package dev.patchbay.devstack.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.patchbay.devstack.home.Home;
import dev.patchbay.devstack.run.Supervisor;
import dev.patchbay.devstack.suite.PortPlan;
import dev.patchbay.devstack.suite.Suite;

/** Looks at everything a suite needs, and at its parts. */
public record Doctor(Path root, Home home, PortPlan ports) {

    public List<Finding> findings() {
        var parts = new PartChecks(home, ports, Suite.services(root));
        var running = new Supervisor(home).isRunning();
        return Stream.of(
                new ToolChecks(root, home).findings(),
                List.of(Finding.good("suite", running ? "running" : "not running")),
                running ? parts.whileRunning() : parts.whileStopped()).flatMap(List::stream).toList();
    }
}
