package dev.patchbay.bench.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** Medians, percentiles, and how they are written. */
public final class Numbers {

    private Numbers() {
    }

    /**
     * Repeats a run.
     *
     * @param run gives the same number of values each time
     * @return the median of each value by itself
     */
    public static double[] medians(int runs, Callable<double[]> run) throws Exception {
        var results = new double[runs][];
        for (int i = 0; i < runs; i++) {
            results[i] = run.call();
        }
        return IntStream.range(0, results[0].length)
                .mapToDouble(value -> percentile(Arrays.stream(results).mapToDouble(result -> result[value]).toArray(), 50))
                .toArray();
    }

    /** By the nearest rank. */
    public static double percentile(double[] values, double percent) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(percent / 100 * sorted.length) - 1)];
    }

    public static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    public static String precise(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
