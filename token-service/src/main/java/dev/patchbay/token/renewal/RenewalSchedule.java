package dev.patchbay.token.renewal;

import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** When tokens are due for renewal: some time ahead of their expiry, but never in the first half of their life. */
@Singleton
public class RenewalSchedule {

    private final Duration ahead;

    @Inject
    RenewalSchedule(RenewalConfig config) {
        this(config.ahead());
    }

    RenewalSchedule(Duration ahead) {
        this.ahead = ahead;
    }

    /** @param expiresAt null if it is not known; such a token is renewed when the provider refuses it */
    public Instant dueAt(Instant issuedAt, Instant expiresAt) {
        if (expiresAt == null) {
            return null;
        }
        var halfLife = Duration.between(issuedAt, expiresAt).dividedBy(2);
        return expiresAt.minus(ahead.compareTo(halfLife) < 0 ? ahead : halfLife);
    }
}
