package dev.patchbay.bench.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import dev.patchbay.bench.report.Report;
import dev.patchbay.devstack.home.Home;
import dev.patchbay.stack.StackException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "patchbay bench", sortOptions = false, description = "Measure, and print one table for each figure. Without names: everything. Nothing but this should run on the machine.")
public final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "NAME", description = "What to measure: ${COMPLETION-CANDIDATES}.", completionCandidates = Programs.Names.class)
    private List<String> names = List.of();

    @Option(names = "--full", description = "Also with 1,000,000 stored connections.")
    private boolean full;

    @Option(names = "--quick", description = "One short run of each, to see that it works.")
    private boolean quick;

    @Option(names = { "-h", "--help" }, usageHelp = true, description = "This list.")
    @SuppressWarnings("unused") // picocli itself acts on it
    private boolean help;

    private volatile boolean stopping;

    @Override
    public Integer call() {
        var root = Path.of(System.getProperty("patchbay.root", ".")).toAbsolutePath().normalize();
        var results = Home.of(root).path().resolve("bench");
        var effort = quick ? Effort.quick(full) : Effort.thorough(full);
        var chosen = chosen();
        var report = Report.in(results, effort);
        boolean failed = false;
        for (var program : chosen) {
            System.out.printf("%s: %s%n", program.name(), program.measures());
            var data = results.resolve("data").resolve(program.name() + "-" + ProcessHandle.current().pid());
            failed |= !stopping && !measure(program, new Bench(root, data, effort), report);
        }
        if (Files.exists(report.file())) {
            System.out.println("Results: " + report.file());
        }
        return failed ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private List<Program> chosen() {
        return names.isEmpty() ? Programs.all() : names.stream().map(this::named).toList();
    }

    private Program named(String name) {
        return Programs.find(name).orElseThrow(() -> new ParameterException(command.commandLine(),
                "There is no measurement '%s'; there are: %s".formatted(name, String.join(", ", new Programs.Names()))));
    }

    /** A program that fails does not keep the others from being measured. */
    private boolean measure(Program program, Bench bench, Report report) {
        var atCtrlC = new Thread(() -> {
            stopping = true;
            bench.close();
        }, "end-measurement");
        Runtime.getRuntime().addShutdownHook(atCtrlC);
        try (bench) {
            program.run(bench).forEach(report::add);
            Runtime.getRuntime().removeShutdownHook(atCtrlC);
            return true;
        } catch (Exception failure) {
            tell(program, failure);
            return false;
        }
    }

    private void tell(Program program, Exception failure) {
        if (!stopping) {
            System.err.printf("patchbay: %s: %s%n", program.name(),
                    failure instanceof StackException told ? told.getMessage() : failure);
        }
    }
}
