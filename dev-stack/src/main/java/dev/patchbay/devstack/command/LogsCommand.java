package dev.patchbay.devstack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import dev.patchbay.devstack.log.LogEntry;
import dev.patchbay.stack.StackException;
import dev.patchbay.stack.process.LogFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "logs", description = "Show the end of the logs.")
final class LogsCommand implements Callable<Integer> {

    private static final String SUFFIX = ".log";
    private static final Duration POLL = Duration.ofMillis(300);

    @Spec
    private CommandSpec command;

    @Parameters(arity = "0..1", paramLabel = "SERVICE", description = "Whose log; without it, all.")
    private String service;

    @Option(names = { "-f", "--follow" }, description = "Stay and show what comes, until Ctrl-C.")
    private boolean follow;

    @Option(names = { "-n", "--lines" }, defaultValue = "50", description = "How many lines (default: ${DEFAULT-VALUE}).")
    private int lines;

    @Option(names = "--json", description = "Show the lines of the services as they were written.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        if (lines < 0) {
            throw new ParameterException(command.commandLine(), "--lines must not be negative, but is " + lines);
        }
        var files = files();
        files.forEach(this::print);
        if (follow) {
            follow(files);
        }
        return 0;
    }

    private void print(Path file) {
        System.out.println("== " + name(file));
        new LogFile(file, 0).lastLines(lines).stream().map(this::shown).forEach(System.out::println);
    }

    private String shown(String line) {
        return json ? line : LogEntry.readable(line);
    }

    private void follow(List<Path> files) throws InterruptedException {
        var followers = files.stream().map(file -> new LogFollower(file, file.toFile().length(), this::shown, System.out))
                .toList();
        while (true) {
            followers.forEach(LogFollower::printNew);
            Thread.sleep(POLL);
        }
    }

    private List<Path> files() {
        var all = all();
        if (service == null) {
            return all;
        }
        return List.of(all.stream().filter(file -> name(file).equals(service)).findFirst()
                .orElseThrow(() -> new ParameterException(command.commandLine(), "There is no log of '%s'; there are: %s"
                        .formatted(service, String.join(", ", all.stream().map(LogsCommand::name).toList())))));
    }

    private static List<Path> all() {
        var folder = SuiteOptions.home().logs();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
        } catch (IOException e) {
            throw new StackException("%s cannot be read: %s".formatted(folder, e), e);
        }
    }

    private static String name(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }
}
