package dev.patchbay.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import dev.patchbay.stack.StackException;
import dev.patchbay.stack.process.Command;

/** wrk, told by a script, which only its owner may read: it holds credentials. */
final class Wrk implements Load {

    private static final String MARK = "result ";
    private static final int THREADS = 2;
    // with its own 2 s it would count what a cold service is slow with as failed
    private static final String TIMEOUT = "20s";

    static boolean installed() {
        return Command.of("wrk", "-v").run().exitCode() != 127;
    }

    @Override
    public String name() {
        return "wrk with %d threads".formatted(THREADS);
    }

    @Override
    public Result run(Request request, int connections, Duration time) {
        try {
            var script = Files.createTempFile("patchbay-bench", ".lua");
            try {
                Files.writeString(script, script(request));
                return read(command(request, connections, time, script).run());
            } finally {
                Files.delete(script);
            }
        } catch (IOException e) {
            throw new StackException("wrk cannot be told what to do: " + e, e);
        }
    }

    private static Command command(Request request, int connections, Duration time, Path script) {
        return Command.of("wrk", "-t", Integer.toString(THREADS), "-c", Integer.toString(connections),
                "-d", time.toSeconds() + "s", "--timeout", TIMEOUT, "-s", script.toString(),
                "http://127.0.0.1:" + request.port());
    }

    private static String script(Request request) {
        var lua = new StringBuilder("local requests = {}\nlocal i = 0\nfunction init(args)\n");
        for (var headers : request.headers()) {
            // without a variable for each: Lua allows 200 of them
            lua.append("  requests[#requests + 1] = wrk.format(%s, %s, {%s}, %s)%n".formatted(quoted(request.method()),
                    quoted(request.path()), table(headers), quoted(request.body())));
        }
        return lua.append("""
                end
                request = function()
                  i = i % #requests + 1
                  return requests[i]
                end
                done = function(summary, latency, requests)
                  print(string.format("result %.1f %.3f %.3f %d", summary.requests / summary.duration * 1e6,
                    latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.errors.status
                    + summary.errors.timeout + summary.errors.read + summary.errors.write + summary.errors.connect))
                end
                """).toString();
    }

    private static String table(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> "[%s]=%s".formatted(quoted(header.getKey()), quoted(header.getValue())))
                .collect(Collectors.joining(","));
    }

    private static String quoted(String text) {
        return text == null ? "nil" : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static Result read(Command.Result result) {
        var line = result.output().lines().filter(text -> text.startsWith(MARK)).findFirst()
                .orElseThrow(() -> new StackException("wrk failed: " + result.output()));
        return Result.of(Arrays.stream(line.substring(MARK.length()).split(" ")).mapToDouble(Double::parseDouble).toArray());
    }
}
