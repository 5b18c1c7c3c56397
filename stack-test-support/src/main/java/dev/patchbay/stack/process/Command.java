package dev.patchbay.stack.process;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A short-lived helper program, run to its end.
 *
 * @param line program and arguments; never a secret, since anybody may read them
 * @param environment added to the inherited one
 */
public record Command(List<String> line, Map<String, String> environment) {

    /** @param exitCode 127 when the program does not exist */
    public record Result(int exitCode, String output) {
        public boolean succeeded() {
            return exitCode == 0;
        }
    }

    public Command {
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
    }

    public static Command of(String... line) {
        return new Command(List.of(line), Map.of());
    }

    /** The same command behind a program that changes how it runs. */
    public Command behind(List<String> prefix) {
        return new Command(Stream.concat(prefix.stream(), line.stream()).toList(), environment);
    }

    public Result run() {
        try {
            var builder = new ProcessBuilder(line).redirectErrorStream(true);
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
            return new Result(process.waitFor(), output.strip());
        } catch (IOException notThere) {
            return new Result(127, notThere.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(130, "interrupted");
        }
    }

    Optional<String> firstLine() {
        var result = run();
        return result.succeeded() ? result.output().lines().findFirst() : Optional.empty();
    }
}
