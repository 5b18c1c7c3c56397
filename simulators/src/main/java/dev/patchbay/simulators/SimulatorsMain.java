package dev.patchbay.simulators;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** Starts the simulators as a process of their own; SIGTERM ends them. */
public final class SimulatorsMain {

    private static final String USAGE = """
            Usage: java -jar simulators.jar [--port 8090] [--host 127.0.0.1] [--public-origin URL] [--seed N]""";

    private SimulatorsMain() {
    }

    public static void main(String[] args) {
        try {
            Simulators simulators = Simulators.start(options(args));
            Runtime.getRuntime().addShutdownHook(new Thread(simulators::close, "stop-simulators"));
            System.out.println("Simulators listen on " + simulators.baseUri() + "; break them at "
                    + simulators.baseUri() + "/faults");
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + System.lineSeparator() + USAGE);
            System.exit(2);
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    static SimulatorOptions options(String... args) {
        Queue<String> rest = new ArrayDeque<>(List.of(args));
        SimulatorOptions options = SimulatorOptions.USUAL;
        while (!rest.isEmpty()) {
            String name = rest.remove();
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(name + " needs a value");
            }
            options = with(options, name, rest.remove());
        }
        return options;
    }

    private static SimulatorOptions with(SimulatorOptions options, String name, String value) {
        return switch (name) {
            case "--port" -> options.withPort((int) number(name, value));
            case "--host" -> options.withHost(value);
            case "--public-origin" -> options.withPublicOrigin(URI.create(value));
            case "--seed" -> options.withSeed(number(name, value));
            default -> throw new IllegalArgumentException("Unknown option " + name);
        };
    }

    private static long number(String name, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a whole number", e);
        }
    }
}
