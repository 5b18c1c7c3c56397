package dev.patchbay.stack.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import dev.patchbay.stack.StackException;

/**
 * A long-running program in a session of its own, whose output goes to a log file. Its working directory is the log's,
 * so that it finds no stray configuration where the person happens to stand.
 */
public final class ChildProcess {

    private static final int LINES_READ = 400;
    private static final int LINES_OF_CAUSE = 12;
    private static final Pattern STACK_FRAME = Pattern.compile("^\\s*(at \\S+\\(|\\.\\.\\. \\d+ more)|^\\s*$");
    private static final Duration POLL = Duration.ofMillis(40);

    private final String name;
    private final Process process;
    private final LogFile log;
    private final Termination termination;
    private final UnaryOperator<List<String>> reading;

    private ChildProcess(String name, Process process, LogFile log, Termination termination,
            UnaryOperator<List<String>> reading) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.termination = termination;
        this.reading = reading;
    }

    /** @throws StackException when the program cannot be executed */
    public static ChildProcess start(String name, Command command, Path logPath, Termination termination) {
        return start(name, command, logPath, termination, UnaryOperator.identity());
    }

    /**
     * @param reading makes of the last lines of a log that is not written for people what tells them why the child failed
     * @throws StackException when the program cannot be executed
     */
    public static ChildProcess start(String name, Command command, Path logPath, Termination termination,
            UnaryOperator<List<String>> reading) {
        try {
            var log = LogFile.continuing(logPath);
            var builder = new ProcessBuilder(Session.own(command).line())
                    .directory(logPath.toAbsolutePath().getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logPath.toFile()));
            builder.environment().putAll(command.environment());
            var process = builder.start();
            process.getOutputStream().close();
            return new ChildProcess(name, process, log, termination, reading);
        } catch (IOException e) {
            throw new StackException("%s could not be started: %s".formatted(name, e.getMessage()), e);
        }
    }

    public String name() {
        return name;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public LogFile log() {
        return log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Waits until the child serves.
     *
     * @throws StackException when it dies or the time is over; the message holds the end of its log
     */
    public void awaitReady(Duration timeout, Probe probe) {
        var deadline = System.nanoTime() + timeout.toNanos();
        while (!probe.ready()) {
            if (!isAlive()) {
                throw death();
            }
            if (System.nanoTime() > deadline) {
                throw failure("is not ready after %d s".formatted(timeout.toSeconds()));
            }
            pause();
        }
    }

    /** Why the child is gone, for people: exit code, end of the log, where the log is. */
    public StackException death() {
        return failure(ending());
    }

    /** How the child ended, in a few words; only after its end. */
    public String ending() {
        return "ended with exit code " + process.exitValue();
    }

    /** Asks the child to end and waits; by force when the grace is over. */
    public void stop(Duration grace) {
        termination.end(handle(), grace);
    }

    private StackException failure(String what) {
        return new StackException("%s %s:%n%s%n  Its log: %s".formatted(name, what, cause(), log.path()));
    }

    /** Stack frames would push out the messages that tell people something. */
    private String cause() {
        var lines = log.lastLines(LINES_READ).stream().filter(line -> !STACK_FRAME.matcher(line).find()).toList();
        var last = reading.apply(lines.subList(Math.max(0, lines.size() - LINES_OF_CAUSE), lines.size()));
        return last.isEmpty() ? "  (nothing was written)" : "  " + String.join(System.lineSeparator() + "  ", last);
    }

    private void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("was not waited for: interrupted");
        }
    }

    /** One look at whether a child serves; must answer within about a second. */
    @FunctionalInterface
    public interface Probe {
        boolean ready();
    }
}
