package dev.patchbay.kit.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import dev.patchbay.kit.call.Credential;

/** Room for one remembered token. A slot that was dropped may still be written to by a late answer; nobody reads it. */
final class TokenSlot {

    private final Clock clock;
    private volatile Remembered remembered;

    private record Remembered(Credential credential, Instant until) {
    }

    TokenSlot(Clock clock) {
        this.clock = clock;
    }

    /** Null if there is none, or it is too old or expired. */
    Credential usable() {
        var current = remembered;
        return current != null && clock.instant().isBefore(current.until()) ? current.credential() : null;
    }

    void remember(Credential credential, Duration time) {
        var until = clock.instant().plus(time);
        var expiry = credential.expiresAt();
        remembered = new Remembered(credential, expiry != null && expiry.isBefore(until) ? expiry : until);
    }
}
