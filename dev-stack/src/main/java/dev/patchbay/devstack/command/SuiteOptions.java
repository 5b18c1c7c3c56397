package dev.patchbay.devstack.command;

import java.nio.file.Path;

import dev.patchbay.devstack.home.Home;
import dev.patchbay.devstack.run.Supervisor;
import dev.patchbay.devstack.suite.PortPlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which suite a command means. */
final class SuiteOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--port-base", paramLabel = "N", description = "Port of the gateway; all others move with it (default: that of the running suite, else "
            + PortPlan.DEFAULT_BASE + ").")
    private Integer portBase;

    PortPlan ports() {
        if (portBase == null) {
            return new Supervisor(home()).ports().orElseGet(() -> new PortPlan(PortPlan.DEFAULT_BASE));
        }
        try {
            return new PortPlan(portBase);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }

    /** The repository; the script says where it is. */
    static Path root() {
        return Path.of(System.getProperty("patchbay.root", ".")).toAbsolutePath().normalize();
    }

    static Home home() {
        return Home.of(root());
    }
}
