package dev.patchbay.simulators.discogs.limit;

import java.time.Duration;

import dev.patchbay.simulators.faults.Fields;
import io.vertx.core.json.JsonObject;

/** How many requests a source may make in any stretch as long as the window. */
public record RateLimits(int authenticated, int anonymous, Duration window) {

    public static final RateLimits USUAL = new RateLimits(60, 25, Duration.ofSeconds(60));

    public RateLimits {
        if (authenticated < 1 || anonymous < 1) {
            throw new IllegalArgumentException("authenticated and anonymous must be at least 1");
        }
        if (!window.isPositive() || window.toHours() > 24) {
            throw new IllegalArgumentException("window_seconds must be from 1 to 86400");
        }
    }

    /** Changes the given members and leaves the others. */
    RateLimits with(JsonObject json) {
        Fields fields = new Fields(json);
        RateLimits changed = new RateLimits(
                fields.has("authenticated") ? fields.integer("authenticated") : authenticated,
                fields.has("anonymous") ? fields.integer("anonymous") : anonymous,
                fields.has("window_seconds") ? Duration.ofSeconds(fields.number("window_seconds")) : window);
        fields.rejectUnknown();
        return changed;
    }

    int of(boolean isAuthenticated) {
        return isAuthenticated ? authenticated : anonymous;
    }

    JsonObject toJson() {
        return new JsonObject().put("authenticated", authenticated).put("anonymous", anonymous)
                .put("window_seconds", window.toSeconds());
    }
}
