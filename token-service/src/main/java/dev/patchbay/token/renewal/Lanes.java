package dev.patchbay.token.renewal;

import java.time.Duration;
import java.util.Collection;

/**
 * How many more renewals may begin at a provider. Those that hang make room for others, so that they delay nobody, up to
 * a number at which it is the provider that hangs.
 *
 * @param atOnce how many may be under way, those that hang not counted
 */
record Lanes(int atOnce) {

    private static final Duration HANGING = Duration.ofMillis(500);
    private static final int MOST_TO_ONE = 4;

    /** Those that hang included. */
    int most() {
        return atOnce * MOST_TO_ONE;
    }

    int room(Collection<Duration> agesUnderWay) {
        int lively = (int) agesUnderWay.stream().filter(age -> age.compareTo(HANGING) < 0).count();
        return Math.clamp(most() - agesUnderWay.size(), 0, Math.max(0, atOnce - lively));
    }
}
