package dev.patchbay.devstack.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import dev.patchbay.devstack.run.DevStack;
import dev.patchbay.devstack.run.DevStackOptions;
import dev.patchbay.devstack.run.PartReport;
import dev.patchbay.devstack.suite.ProviderMode;
import dev.patchbay.devstack.suite.ProviderName;
import dev.patchbay.devstack.suite.Suite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "up", description = "Start everything and stay until Ctrl-C.")
final class UpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private SuiteOptions suite;

    @Option(names = "--detach", description = "Return when everything is ready; stop with ./patchbay down.")
    private boolean detach;

    @Option(names = "--provider", paramLabel = "NAME=MODE", description = "Which of a provider (discogs, euria, spotify): simulated (default) or real.")
    private Map<String, ProviderMode> providers = Map.of();

    @Override
    public Integer call() {
        var options = options();
        if (detach) {
            return new DetachedUp(SuiteOptions.home(), arguments(options)).start();
        }
        System.out.println("Starting Patchbay in " + options.home().path());
        var stack = DevStack.reserve(options, System.out::println);
        stopWithJvm(stack);
        present(options, stack.start());
        ReadyMark.set(options.home());
        throw stack.awaitDeath();
    }

    private DevStackOptions options() {
        return new DevStackOptions(SuiteOptions.home(), suite.ports(), Suite.built(SuiteOptions.root()), modes());
    }

    private Map<ProviderName, ProviderMode> modes() {
        Map<ProviderName, ProviderMode> modes = new EnumMap<>(ProviderName.class);
        providers.forEach((name, mode) -> modes.put(ProviderName.of(name).orElseThrow(() -> unknown(name)), mode));
        return modes;
    }

    private ParameterException unknown(String name) {
        return new ParameterException(command.commandLine(),
                "There is no provider '%s' to choose; there are: %s".formatted(name, ProviderName.all()));
    }

    private static List<String> arguments(DevStackOptions options) {
        var arguments = new ArrayList<>(List.of("up", "--port-base", Integer.toString(options.ports().base())));
        options.providers().forEach((name, mode) -> arguments.addAll(List.of("--provider", name + "=" + mode)));
        return arguments;
    }

    /** Ctrl-C and SIGTERM end the JVM; this ends the suite before it. */
    private static void stopWithJvm(DevStack stack) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            System.out.println("Stopping Patchbay");
            ReadyMark.clear(stack.home());
            stack.close();
        }, "stop-suite"));
    }

    private static void present(DevStackOptions options, List<PartReport> reports) {
        System.out.println();
        System.out.println(new StatusTable(reports).text());
        options.providers().forEach((name, mode) -> presentMode(name, mode, options));
        System.out.println("Next: ./patchbay tour");
        System.out.println("API:    %s/api/openapi".formatted(options.ports().publicOrigin()));
        System.out.println("Faults: %s/faults".formatted(options.ports().simulatorsUrl()));
        System.out.println("Logs:   %s".formatted(options.home().logs()));
        System.out.println("Stop:   ./patchbay down, or Ctrl-C where up stays");
    }

    private static void presentMode(ProviderName name, ProviderMode mode, DevStackOptions options) {
        if (mode == ProviderMode.REAL) {
            System.out.println(
                    "%s is the real one. Nobody has yet proven this wiring with a real account: please report how it goes."
                            .formatted(name));
        }
        if (mode == ProviderMode.REAL && name == ProviderName.SPOTIFY) {
            System.out.println("Register %s/api/integrations/spotify/callback without the port at Spotify."
                    .formatted(options.ports().publicOrigin()));
        }
    }
}
