package dev.patchbay.bench;

import dev.patchbay.bench.run.BenchCommand;
import picocli.CommandLine;

/** What {@code ./patchbay bench} runs. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchCommand()).execute(arguments));
    }
}
