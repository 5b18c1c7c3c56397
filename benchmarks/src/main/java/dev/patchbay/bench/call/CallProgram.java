package dev.patchbay.bench.call;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import dev.patchbay.bench.report.Figure;
import dev.patchbay.bench.report.Numbers;
import dev.patchbay.bench.run.Bench;
import dev.patchbay.bench.run.Effort;
import dev.patchbay.bench.run.Program;
import dev.patchbay.kit.breaker.BreakerBenchmark;
import dev.patchbay.kit.call.CallPipelineBenchmark;

/** spotify-service's own share of a call, by JMH, each benchmark in a JVM of its own. */
public final class CallProgram implements Program {

    @Override
    public String name() {
        return "call";
    }

    @Override
    public String measures() {
        return "the call pipeline without the network, and the breaker alone, by JMH (F11)";
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        var rows = new ArrayList<List<String>>();
        for (var result : results(bench.effort())) {
            var score = result.getPrimaryResult();
            rows.add(List.of(label(result), Numbers.precise(score.getScore()), Numbers.precise(score.getScoreError())));
        }
        return List.of(new Figure("F11", "a call without the network", "pipeline <= 50 us, breaker < 1 us",
                List.of("", "us a call", "+- (99.9 %)"), rows,
                List.of("pastTheCache: cache looked at in vain, token at hand, block and rate budget asked, breaker, an answer "
                        + "of 1 KB read, kept in memory, metrics",
                        "database and network are replaced by what answers at once")));
    }

    private static Collection<RunResult> results(Effort effort) throws Exception {
        var options = new OptionsBuilder().include(CallPipelineBenchmark.class.getName())
                .include(BreakerBenchmark.class.getName()).forks(1)
                .warmupIterations(effort.count(6, 2)).warmupTime(TimeValue.milliseconds(effort.warmUp().toMillis() / 6))
                .measurementIterations(Math.max(3, effort.runs()))
                .measurementTime(TimeValue.milliseconds(effort.run().toMillis() / 5))
                .jvmArgsAppend("-XX:+UseSerialGC", "-Xmx160m").verbosity(VerboseMode.SILENT).shouldFailOnError(true).build();
        return new Runner(options).run();
    }

    private static String label(RunResult result) {
        var name = result.getParams().getBenchmark();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
