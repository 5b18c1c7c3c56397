package dev.patchbay.simulators.euria.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The requests of each key within the last minute. */
final class RequestBudget {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Deque<Instant>> requests = new HashMap<>();

    RequestBudget(Clock clock) {
        this.clock = clock;
    }

    /** Whether one more request keeps within the limit. A refused one does not count. */
    boolean allows(String key, OptionalInt limit) {
        if (limit.isEmpty()) {
            return true;
        }
        Instant now = clock.instant();
        Deque<Instant> recent = requests.computeIfAbsent(key, _ -> new ArrayDeque<>());
        recent.removeIf(at -> !at.isAfter(now.minus(WINDOW)));
        return recent.size() < limit.getAsInt() && recent.add(now);
    }

    void clear() {
        requests.clear();
    }
}
