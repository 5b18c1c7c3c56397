package dev.patchbay.kit.rate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What this replica sent lately. While the shared budget cannot be asked it allows itself few requests in a moving window,
 * and those that it had slots for are among them.
 */
final class OwnRequests {

    private final int most;
    private final Duration window;
    private final Duration spacing;
    private final Deque<Instant> made = new ArrayDeque<>();
    private int untold;

    /**
     * @param most how many requests in a window, if the budget is not asked
     * @param spacing how far apart those are
     */
    OwnRequests(int most, Duration window, Duration spacing) {
        this.most = most;
        this.window = window;
        this.spacing = spacing;
    }

    /** A request for which there is a slot. */
    synchronized void spent(Instant now) {
        forgetBefore(now);
        made.addLast(now);
    }

    /** A request for which nobody was asked; false if there were too many lately. */
    synchronized boolean take(Instant now) {
        forgetBefore(now);
        if (made.size() >= most || (!made.isEmpty() && now.isBefore(made.getLast().plus(spacing)))) {
            return false;
        }
        made.addLast(now);
        untold++;
        return true;
    }

    /** How many the shared budget does not know of; each is told by one who asks. */
    synchronized int toTell() {
        int count = untold;
        untold = 0;
        return count;
    }

    synchronized void notTold(int count) {
        untold += count;
    }

    private void forgetBefore(Instant now) {
        while (!made.isEmpty() && !now.isBefore(made.getFirst().plus(window))) {
            made.removeFirst();
        }
    }
}
