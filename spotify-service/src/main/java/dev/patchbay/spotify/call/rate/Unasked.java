package dev.patchbay.spotify.call.rate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** What one replica allows itself while the shared budget cannot be asked: few requests, counted in a moving window. */
final class Unasked {

    private final int most;
    private final Duration window;
    private final Deque<Instant> made = new ArrayDeque<>();
    private int untold;

    Unasked(int most, Duration window) {
        this.most = most;
        this.window = window;
    }

    synchronized boolean take(Instant now) {
        while (!made.isEmpty() && !now.isBefore(made.getFirst().plus(window))) {
            made.removeFirst();
        }
        if (made.size() >= most) {
            return false;
        }
        made.addLast(now);
        untold++;
        return true;
    }

    /** How many the shared budget does not know of. */
    synchronized int untold() {
        return untold;
    }

    synchronized void told(int count) {
        untold -= count;
    }
}
