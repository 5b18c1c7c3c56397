package dev.patchbay.simulators.discogs.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import io.vertx.core.json.JsonObject;

/** Counts the requests of each source, known and anonymous ones apart, and remembers every one over the limit. */
public final class RateLimiter {

    private record Source(String address, boolean authenticated) {
    }

    private final Clock clock;
    private final Map<Source, MovingWindow> windows = new HashMap<>();
    private RateLimits limits = RateLimits.USUAL;
    private long violations;
    private Instant latest;
    private Duration smallestGap;

    public RateLimiter(Clock clock) {
        this.clock = clock;
    }

    public RateVerdict arrive(String address, boolean authenticated) {
        Instant now = clock.instant();
        noteGap(now);
        int limit = limits.of(authenticated);
        MovingWindow window = windows.computeIfAbsent(new Source(address, authenticated), _ -> new MovingWindow());
        boolean allowed = window.enter(now, limit, limits.window());
        if (!allowed) {
            violations++;
        }
        return new RateVerdict(allowed, limit, window.used());
    }

    /** The windows go on with what they hold. */
    public void change(JsonObject json) {
        limits = limits.with(json);
    }

    public JsonObject limits() {
        return limits.toJson();
    }

    /** {@code smallest_gap_ms} is null until there were two requests. */
    public JsonObject counters() {
        return new JsonObject().put("rate_violations", violations)
                .put("smallest_gap_ms", smallestGap == null ? null : smallestGap.toMillis());
    }

    public void clearCounters() {
        violations = 0;
        latest = null;
        smallestGap = null;
    }

    public void reset() {
        limits = RateLimits.USUAL;
        windows.clear();
        clearCounters();
    }

    private void noteGap(Instant now) {
        if (latest != null) {
            Duration gap = Duration.between(latest, now);
            smallestGap = smallestGap == null || gap.compareTo(smallestGap) < 0 ? gap : smallestGap;
        }
        latest = now;
    }
}
