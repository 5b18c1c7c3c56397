package dev.patchbay.simulators.discogs.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The requests of one source that were let in and are still within the window; a refused one takes no place. */
final class MovingWindow {

    private final Deque<Instant> entries = new ArrayDeque<>();

    boolean enter(Instant now, int limit, Duration window) {
        while (!entries.isEmpty() && !now.isBefore(entries.getFirst().plus(window))) {
            entries.removeFirst();
        }
        if (entries.size() >= limit) {
            return false;
        }
        entries.addLast(now);
        return true;
    }

    int used() {
        return entries.size();
    }
}
