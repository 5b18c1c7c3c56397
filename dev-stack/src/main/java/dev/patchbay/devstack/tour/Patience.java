package dev.patchbay.devstack.tour;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until something is as it should become. */
final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private Patience() {
    }

    /** @return the first answer that is as expected, or the last one when the time is over */
    static <T> T until(Duration limit, Supplier<T> question, Predicate<T> expected) {
        var deadline = System.nanoTime() + limit.toNanos();
        var answer = question.get();
        while (!expected.test(answer) && System.nanoTime() < deadline) {
            pause();
            answer = question.get();
        }
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourFailure("interrupted", e);
        }
    }
}
