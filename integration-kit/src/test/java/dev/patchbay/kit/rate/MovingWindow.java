package dev.patchbay.kit.rate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Counts requests as a provider does that has a rolling limit. */
final class MovingWindow {

    private final List<Long> arrivals = new ArrayList<>();

    synchronized void arrived() {
        arrivals.add(System.nanoTime());
    }

    synchronized int total() {
        return arrivals.size();
    }

    /** The most that ever arrived within one window, wherever it begins. */
    synchronized int most(Duration window) {
        int most = 0;
        int oldest = 0;
        for (int newest = 0; newest < arrivals.size(); newest++) {
            while (arrivals.get(newest) - arrivals.get(oldest) > window.toNanos()) {
                oldest++;
            }
            most = Math.max(most, newest - oldest + 1);
        }
        return most;
    }
}
