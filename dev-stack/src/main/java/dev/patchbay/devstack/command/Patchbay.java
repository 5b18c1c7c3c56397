package dev.patchbay.devstack.command;

import java.util.Objects;

import dev.patchbay.stack.StackException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IVersionProvider;

/** The commands; exit code 0 when done, 1 when something is wrong, 2 for a usage error. */
@Command(name = "patchbay", description = "A self-hosted integrations hub for music.", synopsisSubcommandLabel = "COMMAND", subcommands = {
        UpCommand.class, DownCommand.class, TourCommand.class, DoctorCommand.class, LogsCommand.class,
        ResetCommand.class, UserCommand.class, HelpCommand.class }, footer = { "", "Handled by the script itself:",
                "  build  Build what has changed.",
                "  test   Run every test of the repository.",
                "  bench  Measure; bench --help lists what." })
public final class Patchbay {

    private static final IExecutionExceptionHandler PLAIN_MESSAGES = (failure, command, parsed) -> {
        if (!(failure instanceof StackException)) {
            throw failure;
        }
        System.err.println("patchbay: " + failure.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    };

    private static final IVersionProvider VERSION = () -> new String[] {
            "Patchbay "
                    + Objects.requireNonNullElse(Patchbay.class.getPackage().getImplementationVersion(), "(not packaged)") };

    private Patchbay() {
    }

    private static CommandLine addStandardOptions(CommandLine command) {
        command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(VERSION);
        return command;
    }

    public static CommandLine commandLine() {
        var line = new CommandLine(new Patchbay());
        line.getSubcommands().values().stream().filter(command -> !(command.getCommand() instanceof HelpCommand))
                .forEach(Patchbay::addStandardOptions);
        return addStandardOptions(line)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(PLAIN_MESSAGES);
    }
}
