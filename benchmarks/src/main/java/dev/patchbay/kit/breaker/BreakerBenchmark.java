package dev.patchbay.kit.breaker;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import io.smallrye.mutiny.Uni;

/** What the closed breaker adds to an attempt that succeeds at once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BreakerBenchmark {

    private final Breaker breaker = StandaloneBreaker.create(Clock.systemUTC());

    @Benchmark
    public String throughTheBreaker() {
        return breaker.guard(() -> Uni.createFrom().item("done")).await().indefinitely();
    }
}
