package dev.patchbay.bench.load;

import java.util.List;
import java.util.concurrent.Callable;

import dev.patchbay.bench.report.Numbers;

/**
 * What came of a load.
 *
 * @param perSecond answered requests
 * @param p50 milliseconds
 * @param p99 milliseconds
 * @param errors requests that failed or were answered with a status of 400 or above
 */
public record Result(double perSecond, double p50, double p99, double errors) {

    public static final List<String> COLUMNS = List.of("requests/s", "p50 ms", "p99 ms", "errors");

    /** The median of each value by itself. */
    public static Result median(int runs, Callable<Result> run) throws Exception {
        return of(Numbers.medians(runs, () -> run.call().values()));
    }

    static Result of(double[] values) {
        return new Result(values[0], values[1], values[2], values[3]);
    }

    private double[] values() {
        return new double[] { perSecond, p50, p99, errors };
    }

    /** As in {@link #COLUMNS}. */
    public List<String> cells() {
        return List.of(Numbers.whole(perSecond), Numbers.precise(p50), Numbers.precise(p99), Numbers.whole(errors));
    }
}
