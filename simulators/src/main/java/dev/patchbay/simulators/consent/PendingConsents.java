package dev.patchbay.simulators.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.patchbay.simulators.exchange.OpaqueValue;

/** The consent pages that were shown and not answered yet; each can be answered once. */
public final class PendingConsents<R> {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private record Pending<R>(R request, Instant shownAt) {
    }

    private final Clock clock;
    private final Map<String, Pending<R>> pending = new HashMap<>();

    public PendingConsents(Clock clock) {
        this.clock = clock;
    }

    public String add(R request) {
        Instant now = clock.instant();
        pending.values().removeIf(shown -> shown.shownAt().plus(PATIENCE).isBefore(now));
        String id = OpaqueValue.create("");
        pending.put(id, new Pending<>(request, now));
        return id;
    }

    public Optional<R> take(String id) {
        return Optional.ofNullable(pending.remove(id))
                .filter(shown -> shown.shownAt().plus(PATIENCE).isAfter(clock.instant()))
                .map(Pending::request);
    }

    public void clear() {
        pending.clear();
    }
}
