package dev.patchbay.devstack.tour;

import dev.patchbay.stack.StackException;

/** Something differs from what the tour tells. */
public final class TourFailure extends StackException {

    TourFailure(String message) {
        super(message);
    }

    TourFailure(String message, Throwable cause) {
        super(message, cause);
    }

    static TourFailure differs(String where, String expected, String got) {
        return new TourFailure("%s%n  expected: %s%n  got:      %s".formatted(where, expected, got));
    }

    TourFailure in(String step) {
        return new TourFailure("Tour step '%s' failed: %s".formatted(step, getMessage()), this);
    }
}
