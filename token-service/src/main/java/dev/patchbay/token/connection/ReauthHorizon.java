package dev.patchbay.token.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When the owner of a consent that ends is told so: 30, 7 and 1 days before. */
public final class ReauthHorizon {

    private static final List<Integer> DAYS = List.of(30, 7, 1);

    private ReauthHorizon() {
    }

    /** At once if less than 30 days are left; null if the consent does not end, or has ended. */
    static Instant firstNotice(Instant end, Instant now) {
        if (end == null || !end.isAfter(now)) {
            return null;
        }
        var first = at(end, DAYS.getFirst());
        return first.isAfter(now) ? first : now;
    }

    /** Null if there is none any more. */
    static Instant nextNotice(Instant end, Instant now) {
        return DAYS.stream().map(days -> at(end, days)).filter(now::isBefore).findFirst().orElse(null);
    }

    /** The most urgent notice whose time has come: 30, 7 or 1. */
    public static int daysLeft(Instant end, Instant now) {
        return DAYS.stream().filter(days -> !at(end, days).isAfter(now)).reduce((earlier, later) -> later)
                .orElse(DAYS.getFirst());
    }

    private static Instant at(Instant end, int days) {
        return end.minus(Duration.ofDays(days));
    }
}
