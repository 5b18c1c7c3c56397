package dev.patchbay.simulators.spotify.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The consent pages that were shown and not answered yet; each can be answered once. */
final class PendingConsents {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private record Pending(AuthorizationRequest request, Instant shownAt) {
    }

    private final Clock clock;
    private final Map<String, Pending> pending = new HashMap<>();

    PendingConsents(Clock clock) {
        this.clock = clock;
    }

    String add(AuthorizationRequest request) {
        Instant now = clock.instant();
        pending.values().removeIf(shown -> shown.shownAt().plus(PATIENCE).isBefore(now));
        String id = OpaqueValue.create("");
        pending.put(id, new Pending(request, now));
        return id;
    }

    Optional<AuthorizationRequest> take(String id) {
        return Optional.ofNullable(pending.remove(id))
                .filter(shown -> shown.shownAt().plus(PATIENCE).isAfter(clock.instant()))
                .map(Pending::request);
    }

    void clear() {
        pending.clear();
    }
}
