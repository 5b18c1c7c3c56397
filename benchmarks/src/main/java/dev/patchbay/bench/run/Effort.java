package dev.patchbay.bench.run;

import java.time.Duration;

/**
 * How thoroughly is measured.
 *
 * @param warmUp before anything counts, since on few cores the compiler competes with the work
 * @param runs whose medians are told
 * @param run how long one takes, where time and not work bounds it
 * @param full whether also the sizes are measured that take long to prepare
 */
public record Effort(Duration warmUp, int runs, Duration run, boolean full) {

    static Effort thorough(boolean full) {
        return new Effort(Duration.ofSeconds(60), 5, Duration.ofSeconds(10), full);
    }

    static Effort quick(boolean full) {
        return new Effort(Duration.ofSeconds(5), 1, Duration.ofSeconds(5), full);
    }

    /** A count that a quick look need not reach. */
    public int count(int thorough, int quick) {
        return runs > 1 ? thorough : quick;
    }

    /** For people. */
    public String told() {
        return runs == 1 ? "one run after a warm-up of %d s: a quick look, not a figure".formatted(warmUp.toSeconds())
                : "medians of %d runs after a warm-up of %d s".formatted(runs, warmUp.toSeconds());
    }
}
